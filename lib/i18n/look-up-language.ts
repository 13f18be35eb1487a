/** Languages whose readers read another that is close, and usually have to (CLDR's matching). */
const readableAs: Partial<Record<string, string>> = { nn: 'nb', no: 'nb', yue: 'zh' }

/**
 * Returns the best of the supported languages for who wants this one, in the spirit of RFC 4647's
 * look-up: one with its region, else the one without a region, as long as it is written in the same
 * script. So `pt-AO` finds `pt`, `zh-HK` finds `zh-Hant`, and `fr-CA` finds `fr`.
 *
 * @param wish A locale in its standard form (BCP 47).
 */
export function lookUpLanguage<Tag extends string>(
  wish: string,
  supported: readonly Tag[],
): Tag | undefined {
  const wished = new Intl.Locale(wish)
  const close = readableAs[wished.language]
  return findAs(wished.language) ?? (close ? findAs(close) : undefined)

  function findAs(language: string): Tag | undefined {
    const script = wished.maximize().script
    const readable = supported.filter((tag) => {
      const own = new Intl.Locale(tag)
      return own.language === language && own.maximize().script === script
    })
    const findWith = (region: string | undefined) =>
      readable.find((tag) => new Intl.Locale(tag).region === region)
    return findWith(wished.region) ?? findWith(undefined) ?? readable[0]
  }
}
