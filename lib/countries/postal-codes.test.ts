import { expect, it } from 'vitest'
import { findAddressWarning } from '../address/address-warnings'
import { getCountryRules } from './country-rules'

function findWarning(country: string, code: string) {
  return findAddressWarning(
    'postal_code',
    code,
    getCountryRules(country)?.needs ?? { required: [] },
  )
}

it.each([
  ['JP', '150\u22120041'],
  ['JP', '150\u30FC0041'],
  ['JP', '〒150-0041'],
  ['JP', '１５０－００４１'],
  ['SH', 'TDCU 1ZZ'],
  ['SA', '12345-6789'],
  ['SA', '١٢٣٤٥'],
  ['KZ', 'A15E2D5'],
  ['LV', '1010'],
  ['LV', 'LV\u20111010'],
  ['CH', 'CH-8001'],
  ['LU', 'L-1234'],
  ['FI', 'FI-00550'],
  ['SE', 'SE-113 43'],
  ['PT', '1000\u2013205'],
  ['PT', '1000 205'],
  ['CA', 'K1A-0B1'],
  ['IN', '११०००१'],
  ['TH', '๑๐๑๑๐'],
  ['TW', '104-001'],
  ['GB', '\u200ESW1A\u00A01AA'],
  ['US', '95014\u20111234'],
])('gives no warning for a valid postal code of %s: %s', (country, code) => {
  expect(findWarning(country, code)).toBeUndefined()
})

it.each([
  ['JP', '150-004'],
  ['SH', 'TDCX 1ZZ'],
  ['SA', '12345-678'],
  ['LV', 'LT-1010'],
  ['DE', 'F-10115'],
  ['CH', '80011'],
  ['GB', '12345'],
  ['KZ', 'AA5E2D5'],
])('warns about an invalid postal code of %s: %s', (country, code) => {
  expect(findWarning(country, code)).toBe('oddPostalCode')
})
