import type { Address } from '@/lib/contract/address'
import { acceptedCountries } from '@/lib/contract/country'
import type { Format } from '@/lib/i18n/format'

export type CountryOption = { code: string; name: string }

/**
 * The countries to choose from, by name in the reader's language. An order that has
 * a country keeps it, so there is nothing to send to the browser but that one.
 */
export function countryOptions(address: Address | null, format: Format): CountryOption[] {
  const codes: readonly string[] = address ? [address.country] : acceptedCountries
  return codes
    .map((code) => ({ code, name: format.country(code) }))
    .sort((one, other) => format.compare(one.name, other.name))
}
