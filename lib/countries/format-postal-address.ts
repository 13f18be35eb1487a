import { formatAddress } from '../address/format-address'
import type { Address } from '../contract/address/address'
import { getPrintRules } from './country-rules'

/** Formats an address as printed lines, in its country's order. */
export function formatPostalAddress(
  address: Address,
  getCountryName: (country: string) => string,
): string[] {
  return formatAddress(address, getCountryName(address.country), getPrintRules(address.country))
}
