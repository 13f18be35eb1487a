import { formatAddress } from '../address/format-address'
import type { Address } from '../contract/address/address'
import { printRulesOf } from './rules-of'

/** An address as printed lines, in the order of its own country. */
export function formatPostalAddress(
  address: Address,
  nameOf: (country: string) => string,
): string[] {
  return formatAddress(address, nameOf(address.country), printRulesOf(address.country))
}
