import { cleanText } from '../contract/text'

/**
 * Stored text as a field of one line can show it: cleaned as it would be saved, since a browser
 * drops line breaks without putting anything in their place, and without characters that no form
 * can send back.
 */
export function fieldText(stored: string | null | undefined): string {
  return cleanText(stored ?? '').replace(/\0|\p{Surrogate}/gu, '\uFFFD')
}

/** Whether two texts are the same to somebody who sees them in a field. */
export function isSameText(one: string | null | undefined, other: string | null | undefined) {
  return fieldText(one) === fieldText(other)
}
