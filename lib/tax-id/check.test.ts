import { describe, expect, it } from 'vitest'
import { checkTaxId } from './check'

describe('a tax id that is right', () => {
  it.each([
    ['IE', 'ie 6433435 f', 'IE6433435F', 'eu_vat'],
    ['IE', '6433435F', 'IE6433435F', 'eu_vat'],
    ['DE', 'DE 136 695 976', 'DE136695976', 'eu_vat'],
    ['FR', 'fr 40 303265045', 'FR40303265045', 'eu_vat'],
    ['GR', 'GR 094259216', 'EL094259216', 'eu_vat'],
    ['GB', '980 7806 84', 'GB980780684', 'gb_vat'],
    ['CH', 'CHE-100.155.212 MWST', 'CHE100155212MWST', 'ch_vat'],
    ['US', '12-3456789', '123456789', 'us_ein'],
    ['BR', '11.222.333/0001-81', '11222333000181', 'br_cnpj'],
    ['AU', '51 824 753 556', '51824753556', 'au_abn'],
    ['IN', '29aabcu9603r1zj', '29AABCU9603R1ZJ', 'in_gst'],
  ])('in %s: %s is %s', (country, typed, value, format) => {
    expect(checkTaxId(country, typed)).toEqual({ answer: 'right', value, format })
  })
})

describe('a tax id that is wrong', () => {
  it.each([
    ['IE', '64334', 'length'],
    ['DE', 'DE1366959760', 'length'],
    ['US', '12-345', 'length'],
    ['BR', '1122233300018', 'length'],
    ['IE', 'IE 6433435E', 'checkDigit'],
    ['DE', 'DE136695977', 'checkDigit'],
    ['GB', '980780685', 'checkDigit'],
    ['BR', '11.222.333/0001-82', 'checkDigit'],
    ['IN', '29AABCU9603R1ZX', 'checkDigit'],
    ['DE', '13669597X', 'format'],
    ['IE', '64334xxF', 'format'],
    ['US', '00-3456789', 'format'],
    ['FR', 'DE136695976', 'country'],
    ['FR', 'de', 'country'],
    ['DE', 'EL094259216', 'country'],
    ['US', 'DE 136 695 976', 'country'],
  ])('in %s: %s, its %s', (country, typed, fault) => {
    expect(checkTaxId(country, typed)).toEqual({ answer: 'wrong', fault })
  })
})

describe('a tax id that can’t be checked', () => {
  it.each(['AQ', 'PK', 'HK', '', 'XX', '__proto__', 'constructor'])('is any of %j', (country) => {
    expect(checkTaxId(country, 'DE136695976')).toEqual({ answer: 'unknown' })
  })
})

it('takes two letters that could be another country’s for what they are here', () => {
  // Keys of French tax ids may be letters.
  expect(checkTaxId('FR', 'K7399859412')).toMatchObject({ answer: 'right' })
  // A Mexican one begins with the letters of a name.
  expect(checkTaxId('MX', 'DEG850101AB1')).not.toMatchObject({ fault: 'country' })
})
