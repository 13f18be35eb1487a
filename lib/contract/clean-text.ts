const NUL = String.fromCharCode(0)

/**
 * Whether a database can store this text. PostgreSQL can't hold a NUL, nor its JSON half a surrogate
 * pair, so the contract rejects both in any text.
 */
export function isStorable(value: string): boolean {
  return !value.includes(NUL) && !/\p{Surrogate}/u.test(value)
}

/** Controls (NUL has a message of its own) and the two noncharacters that XML has no way to write. */
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]/u

/** Whether text from people can be saved; `cleanText` has to have been at it. */
export function isSavable(value: string): boolean {
  return isStorable(value) && !CONTROLS.test(value)
}

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g

/** Nothing of these can be seen: blanks, format characters, fillers, an empty braille cell. */
const INVISIBLE = /^[\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Blanks, direction marks and invisible blanks, which mean nothing at either end of a text. */
const AT_ENDS = '[\\s\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]'

/** A joiner shapes what stands before it in some scripts (an old Malayalam chillu ends in one). */
const JOINER_AT_START = '^[\\u200C\\u200D]+'
const JOINER_AT_END =
  '(?<![\\p{M}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}])[\\u200C\\u200D]+$'

const ENDS = new RegExp(`^${AT_ENDS}+|${AT_ENDS}+$|${JOINER_AT_START}|${JOINER_AT_END}`, 'gu')

/**
 * Text from people as it is kept, in one line: composed (NFC), tabs and line breaks as blanks,
 * without blanks and direction marks at its ends. Text of which nothing can be seen is empty.
 * The one rule for it, in forms, in the API and in imports; it can be applied twice.
 */
export function cleanText(value: string): string {
  return cleanEnds(value.replace(LINE_BREAK, ' ').replaceAll('\t', ' '))
}

/** As `cleanText`, for text of several lines: breaks are written as `\n`, tabs stay. */
export function cleanLines(value: string): string {
  return cleanEnds(value.replace(LINE_BREAK, '\n'))
}

function cleanEnds(value: string): string {
  if (INVISIBLE.test(value)) return ''
  let trimmed = value.normalize('NFC')
  for (let before = ''; before !== trimmed; ) {
    before = trimmed
    trimmed = trimmed.replace(ENDS, '')
  }
  return trimmed
}
