import { cleanText } from '../contract/clean-text'

/**
 * Returns stored text as a single-line field can show it: cleaned as for saving, since browsers
 * drop line breaks without a replacement, and without characters that no form can submit.
 */
export function toFieldText(stored: string | null | undefined): string {
  return cleanText(stored ?? '').replace(/\0|\p{Surrogate}/gu, '\uFFFD')
}

/** Whether two texts look the same in a field. */
export function isSameText(one: string | null | undefined, other: string | null | undefined) {
  return toFieldText(one) === toFieldText(other)
}
