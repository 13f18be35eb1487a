import { printedAddress } from '../address/printed-address'
import type { Address } from '../contract/address/address'
import { printRulesOf } from './rules-of'

/** An address as the lines of a paper, as its own country prints it. */
export function paperAddress(address: Address, nameOf: (country: string) => string): string[] {
  return printedAddress(address, nameOf(address.country), printRulesOf(address.country))
}
