import { cleanText } from '../contract/text'

/** Controls, and what is no character: nothing is lost without them. */
const NOTHING = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** A text as papers print it: in one line, and without controls. */
export function removeControls(text: string): string {
  return cleanText(text).replace(NOTHING, '')
}
