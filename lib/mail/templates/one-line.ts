/** What somebody typed, as part of one line: it begins no other, in a header or in the text. */
export function oneLine(typed: string): string {
  return typed.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}
