import type { PaperLayout } from './paper-layout'

/**
 * Returns how the engine names a language: without scripts, so that one which is named with a script
 * gets the region where that is usual.
 *
 * @param language The tag of the language that the paper is in (BCP 47).
 * @param locale The tag whose formats it has.
 */
export function toSpeech(
  language: string,
  locale: string,
): Pick<PaperLayout, 'language' | 'region'> {
  const named = new Intl.Locale(language)
  const usual = named.script ? named.maximize().region : undefined
  return { language: named.language, region: new Intl.Locale(locale).region ?? usual ?? null }
}
