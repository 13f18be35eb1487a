import { expect, it } from 'vitest'
import { readTaxNumber } from './tax-number'

it.each([
  ['DE', 'DE136695976', 'DE136695976'],
  ['DE', 'de 136 695 976', 'DE136695976'],
  ['DE', 'FR83404833048', 'FR83404833048'],
  ['GR', 'EL094259216', 'EL094259216'],
  ['GR', 'GR094259216', 'GR094259216'],
  ['IE', 'EL094259216', 'EL094259216'],
  ['GB', 'GB 980 7806 84', 'GB980780684'],
  ['GB', 'XI980780684', 'XI980780684'],
  ['CH', 'CHE-116.281.710 MWST', 'CHE116281710MWST'],
  ['NO', 'NO 974 760 673 MVA', 'NO974760673MVA'],
  ['IE', 'IE1E23456L', 'IE1E23456L'],
])('in %s, %s is the VAT identifier %s', (country, taxId, value) => {
  expect(readTaxNumber(taxId, country)).toEqual({ value, isVat: true })
})

it.each([
  ['DE', '136695976'],
  ['DE', '27/123/45678'],
  ['DE', 'DE'],
  ['DE', 'CHE116281710'],
  ['DE', 'EU372000041'],
  ['GB', '980780684'],
  ['GB', 'DE136695976'],
  ['AU', '51 824 753 556'],
  ['JP', 'T7000012050002'],
  ['MX', 'DEA010101AB1'],
  ['CH', 'ATU12345678'],
  ['IE', 'IE<&>'],
  ['__proto__', '__proto__'],
])('in %s, %s is no VAT identifier', (country, taxId) => {
  expect(readTaxNumber(taxId, country)).toEqual({ value: taxId, isVat: false })
})
