/** Keeps a name's punctuation in place in a sentence of the other direction (UAX #9). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
