const CHINESE = 'Portico Simplified Chinese'
const TRADITIONAL = 'Portico Traditional Chinese'
const JAPANESE = 'Portico Japanese'
const KOREAN = 'Portico Korean'

/** Characters that East Asian countries share look different in each. */
const byCountry: Record<string, string> = {
  CN: CHINESE,
  SG: CHINESE,
  TW: TRADITIONAL,
  HK: TRADITIONAL,
  MO: TRADITIONAL,
  JP: JAPANESE,
  KR: KOREAN,
}

/**
 * The families to set a paper in: each character comes from the first that has it. Those that East
 * Asian countries share look as in the paper's language, else as in the first such country.
 *
 * @param language The tag of the language that the paper is in (BCP 47).
 * @param countries Of the paper's parties, the more important one first.
 */
export function orderFonts(language: string, countries: (string | null)[]): string[] {
  const latin = 'Portico Sans'
  const arabic = 'Portico Arabic'
  const home = new Intl.Locale(language).maximize().region
  const [preferred = CHINESE] = [home, ...countries].flatMap(
    (country) => byCountry[country ?? ''] ?? [],
  )
  const eastAsian = [CHINESE, TRADITIONAL, JAPANESE, KOREAN].filter((name) => name !== preferred)
  return [
    ...(language === 'ar' ? [arabic, latin] : [latin, arabic]),
    'Portico Hebrew',
    'Portico Devanagari',
    'Portico Thai',
    preferred,
    ...eastAsian,
    'Portico Emoji',
  ]
}
