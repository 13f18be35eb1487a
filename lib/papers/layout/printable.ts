import { isolate } from '../../i18n/isolate'

/** Makes a text ready to be printed. */
export type Print = (text: string) => string

/** Without the scripts whose words may be parted anywhere, or that are written without blanks. */
const LONG_WORD =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{25,}/gu
const EVERY = 10

/** They turn what stands around them as well; marks (U+200E, U+200F, U+061C) don't, and stay. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * How texts are printed between others that may run the other way. No text can turn, or push off
 * the paper, what stands beside it.
 */
export function createPrint(isRightToLeft: boolean): Print {
  return (text) => {
    // A narrow blank is in few fonts; Intl puts it before currencies.
    const blanks = text.replace(TURNS, '').replaceAll('\u202f', '\u00a0')
    const breakable = blanks.replace(LONG_WORD, breakUp)
    return isRightToLeft || RIGHT_TO_LEFT.test(text) ? isolate(breakable) : breakable
  }
}

/** Places where a word that is wider than its column may go on in the next line. */
function breakUp(word: string): string {
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)]
  return graphemes
    .map(({ segment }, n) => (n > 0 && n % EVERY === 0 ? `\u200b${segment}` : segment))
    .join('')
}
