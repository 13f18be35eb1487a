import { storedCountry } from '../../contract/address/country'

/** What the lists of the standard lack, in their edition of 2026 (BR-CL-04, BR-CL-14). */
const unlistedCountries = ['SS']
const unlistedCurrencies = ['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'STN', 'ZWL']

const currencies = new Set(Intl.supportedValuesOf('currency'))
for (const currency of unlistedCurrencies) currencies.delete(currency)

/** Whether the standard lists an ISO 3166-1 alpha-2 code. */
export function isListedCountry(code: string): boolean {
  return storedCountry.safeParse(code).data === code && !unlistedCountries.includes(code)
}

/** Whether the standard lists an ISO 4217 code, in capitals. */
export function isListedCurrency(code: string): boolean {
  return currencies.has(code)
}
