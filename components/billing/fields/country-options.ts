import type { Address } from '@/lib/contract/address/address'
import { acceptedCountries } from '@/lib/contract/address/country'
import type { Format } from '@/lib/i18n/format'

export type CountryOption = { code: string; name: string }

/**
 * An order's countries to choose from. One that has a country keeps it, so there is nothing
 * to send to the browser but that one.
 */
export function countryOptions(address: Address | null, format: Format): CountryOption[] {
  return named(address ? [address.country] : acceptedCountries, format)
}

/** A customer's: theirs may change, and stays even if it is none that could be chosen anew. */
export function allCountries(address: Address | null, format: Format): CountryOption[] {
  return named([...new Set([...acceptedCountries, ...(address ? [address.country] : [])])], format)
}

/** By name in the reader's language. */
function named(codes: readonly string[], format: Format): CountryOption[] {
  return codes
    .map((code) => ({ code, name: format.country(code) }))
    .sort((one, other) => format.compare(one.name, other.name))
}
