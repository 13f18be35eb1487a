import type { AddressPart, PostNeeds } from './rules'

/** What looks wrong with a part of an address, and can be saved all the same. */
export type AddressWarning = 'missing' | 'oddPostalCode'

/** What a country's post would wonder about; undefined when it wouldn't. */
export function addressWarning(
  part: AddressPart,
  value: string,
  { required, pattern }: PostNeeds,
): AddressWarning | undefined {
  const text = value.trim()
  if (!text) return required.includes(part) ? 'missing' : undefined
  if (part !== 'postal_code' || !pattern) return undefined
  return new RegExp(`^(?:${pattern})$`, 'i').test(plainDigits(text)) ? undefined : 'oddPostalCode'
}

const ARABIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0

/** Digits and letters as patterns know them: people type full-width and Arabic ones. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code < PERSIAN_ZERO ? ARABIC_ZERO : PERSIAN_ZERO))
  })
}
