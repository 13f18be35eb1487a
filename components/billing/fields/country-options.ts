import { acceptedCountries } from '@/lib/contract/address/accepted-countries'
import type { Address } from '@/lib/contract/address/address'
import type { Format } from '@/lib/i18n/format'

export type CountryOption = { code: string; name: string }

/**
 * Lists the countries to choose from for an order. An order with a country keeps it, so the browser
 * needs no others.
 */
export function listCountries(address: Address | null, format: Format): CountryOption[] {
  return toOptions(address ? [address.country] : acceptedCountries, format)
}

/** Lists the countries for a customer, including their own even if it isn't accepted. */
export function listAllCountries(address: Address | null, format: Format): CountryOption[] {
  return toOptions(
    [...new Set([...acceptedCountries, ...(address ? [address.country] : [])])],
    format,
  )
}

/** Sorted by their names in the reader's language. */
function toOptions(codes: readonly string[], format: Format): CountryOption[] {
  return codes
    .map((code) => ({ code, name: format.country(code) }))
    .sort((one, other) => format.compare(one.name, other.name))
}
