import * as z from 'zod/mini'

const NUL = String.fromCharCode(0)

/**
 * PostgreSQL text can't hold a NUL, nor its JSON half a surrogate pair, so the contract
 * rejects both in any text.
 */
function isStorable(value: string): boolean {
  return !value.includes(NUL) && !/\p{Surrogate}/u.test(value)
}

/** Controls (NUL has a message of its own) and the two noncharacters that XML has no way to write. */
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]/u

/** Whether text from people can be saved; `cleanText` has to have been at it. */
export function isSavable(value: string): boolean {
  return isStorable(value) && !CONTROLS.test(value)
}

/** Every text is checked by it. */
export const storable = z.refine<string>(isStorable, {
  error: 'Value error, NUL and unpaired surrogate characters are not allowed',
  params: { type: 'value_error' },
})

/** Text from people is checked by it too. */
export const withoutControls = z.refine<string>(isSavable, {
  error: 'Value error, control characters are not allowed',
  params: { type: 'value_error' },
})

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

/** Text that is only compared with: as it came, but of characters that can be stored. */
export const plainText = z.string().check(storable)

/** Text from people: cleaned, of characters that can be saved, at most `max` of them. */
export function text(max: number) {
  return z.string().check(z.overwrite(cleanText), storable, withoutControls, z.maxLength(max))
}

/** As `text`, and nothing at all (absent, null, blank) comes out as null. */
export function textOrNull(max: number) {
  return z.pipe(
    z.nullish(text(max)),
    z.transform((value) => value || null),
  )
}
