/** What somebody typed, as part of one line: it begins no other, in a header or in the text. */
export function oneLine(typed: string): string {
  return typed.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
}

/** Keeps the punctuation of a name out of the order of a sentence that runs the other way. */
export function isolated(name: string): string {
  return `\u2068${oneLine(name)}\u2069`
}
