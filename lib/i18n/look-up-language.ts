/** Languages whose readers read another that is close, and usually have to (CLDR's matching). */
const readableAs: Partial<Record<string, string>> = { nn: 'nb', no: 'nb', yue: 'zh' }

type Written = { language: string; script: string | undefined; region: string | undefined }

/** How the supported languages are written, which each request asks. */
const known = new Map<string, Written>()

function readSupported(tag: string): Written {
  const written = known.get(tag) ?? read(tag)
  known.set(tag, written)
  return written
}

function read(tag: string): Written {
  const locale = new Intl.Locale(tag)
  const { language, region } = locale
  return { language, script: locale.maximize().script, region }
}

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
  const wished = read(wish)
  const close = readableAs[wished.language]
  return findAs(wished.language) ?? (close ? findAs(close) : undefined)

  function findAs(language: string): Tag | undefined {
    const readable = supported.filter((tag) => {
      const own = readSupported(tag)
      return own.language === language && own.script === wished.script
    })
    const findWith = (region: string | undefined) =>
      readable.find((tag) => readSupported(tag).region === region)
    return findWith(wished.region) ?? findWith(undefined) ?? readable[0]
  }
}
