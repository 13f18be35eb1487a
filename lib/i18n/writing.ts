/** Scripts of living languages that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']

/** What Unicode calls the letters of those that mix scripts, or share one. Koreans hardly read Han. */
const lettersOf: Partial<Record<string, string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang'],
}

/** Returns the script that a language is usually written in (ISO 15924), such as `Latn`. */
export function getScript(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn'
}

/** Returns the direction in which a language is written. */
export function getDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(getScript(language)) ? 'rtl' : 'ltr'
}

/** Whether a text has letters of the script in which a language is written. */
export function isInScriptOf(language: string, text: string): boolean {
  const script = getScript(language)
  const letters = (lettersOf[script] ?? [script]).map((name) => `\\p{Script=${name}}`)
  return new RegExp(`[${letters.join('')}]`, 'u').test(text)
}
