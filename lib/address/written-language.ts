const languages = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
] as const

/** Several languages share Chinese characters, each with shapes and a pronunciation of its own. */
const languagesOfHan: Partial<Record<string, string>> = {
  JP: 'ja',
  CN: 'zh-Hans',
  SG: 'zh-Hans',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
}

/**
 * Returns the language tag of a name or address line for its `lang` attribute, so that browsers
 * choose the right characters and screen readers the right voice. Undefined where its letters don't
 * tell: Latin, Cyrillic, Arabic and Devanagari are shared by many languages.
 *
 * @param country The code of the country that it is from, where that is known.
 */
export function findWrittenLanguage(text: string, country: string | null): string | undefined {
  const own = languages.find(([script]) => script.test(text))
  if (own) return own[1]
  return country && /\p{Script=Han}/u.test(text) ? languagesOfHan[country] : undefined
}
