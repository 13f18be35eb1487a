import { cleanText } from '../contract/clean-text'

/** Controls, and what is no character: nothing is lost without them. */
const NOTHING = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Returns a text as a paper shows it, if its letters can be printed. */
export function cleanForPaper(text: string): string {
  return cleanText(text).replace(NOTHING, '')
}
