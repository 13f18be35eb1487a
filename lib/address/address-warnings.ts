import { cleanText } from '../contract/clean-text'
import { listPostalCodeSpellings } from './postal-code-spellings'
import type { AddressPart, PostNeeds } from './rules'

/** What looks wrong with a part of an address, which can be saved anyway. */
export type AddressWarning = 'missing' | 'oddPostalCode'

/**
 * Returns what looks wrong with a part of an address by its country's rules; undefined for nothing.
 */
export function findAddressWarning(
  part: AddressPart,
  value: string,
  { required, pattern }: PostNeeds,
): AddressWarning | undefined {
  const text = cleanText(value)
  if (!text) return required.includes(part) ? 'missing' : undefined
  if (part !== 'postal_code' || !pattern) return undefined
  const valid = new RegExp(`^(?:${pattern})$`, 'i')
  return listPostalCodeSpellings(text).some((code) => valid.test(code))
    ? undefined
    : 'oddPostalCode'
}
