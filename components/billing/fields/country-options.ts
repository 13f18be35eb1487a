import type { Address } from '@/lib/contract/address/address'
import { acceptedCountries } from '@/lib/contract/address/country'
import type { Format } from '@/lib/i18n/format'

export type CountryOption = { code: string; name: string }

/**
 * The countries to choose from for an order. One that has a country keeps it, so that the browser
 * needs no other.
 */
export function countryOptions(address: Address | null, format: Format): CountryOption[] {
  return withNames(address ? [address.country] : acceptedCountries, format)
}

/** Those for a customer: theirs may change, and stays one of them even where it isn't accepted. */
export function allCountries(address: Address | null, format: Format): CountryOption[] {
  return withNames(
    [...new Set([...acceptedCountries, ...(address ? [address.country] : [])])],
    format,
  )
}

/** Sorted by their names in the reader's language. */
function withNames(codes: readonly string[], format: Format): CountryOption[] {
  return codes
    .map((code) => ({ code, name: format.country(code) }))
    .sort((one, other) => format.compare(one.name, other.name))
}
