import { cleanText } from '../contract/text'
import { postalCodeSpellings } from './postal-code-spellings'
import type { AddressPart, PostNeeds } from './rules'

/** What looks wrong with a part of an address, and can be saved all the same. */
export type AddressWarning = 'missing' | 'oddPostalCode'

/** What a country's post would wonder about in a part of an address; undefined for nothing. */
export function addressWarning(
  part: AddressPart,
  value: string,
  { required, pattern }: PostNeeds,
): AddressWarning | undefined {
  const text = cleanText(value)
  if (!text) return required.includes(part) ? 'missing' : undefined
  if (part !== 'postal_code' || !pattern) return undefined
  const right = new RegExp(`^(?:${pattern})$`, 'i')
  return postalCodeSpellings(text).some((code) => right.test(code)) ? undefined : 'oddPostalCode'
}
