import { isolate } from '../../i18n/isolate'

const LONG_WORD = /\S{25,}/gu
const EVERY = 10

/** How a text is printed, between others that may run the other way. */
export function createPrintable(rightToLeft: boolean): (text: string) => string {
  return (text) => {
    // A narrow blank is in few fonts; Intl puts it before currencies.
    const breakable = text.replaceAll('\u202f', '\u00a0').replace(LONG_WORD, breakUp)
    return rightToLeft ? isolate(breakable) : breakable
  }
}

/** Places where a word that is wider than its column may go on in the next line. */
function breakUp(word: string): string {
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)]
  return graphemes
    .map(({ segment }, n) => (n > 0 && n % EVERY === 0 ? `\u200b${segment}` : segment))
    .join('')
}
