/** Keeps a name's punctuation in place inside a sentence that runs the other way (UAX #9). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
