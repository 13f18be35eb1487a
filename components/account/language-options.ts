import { getNativeName, languages } from '@/lib/i18n/languages'

/** The languages to choose from, and another that is on record, each by its own name. */
export function languageOptions(stored: string | null): { code: string; name: string }[] {
  const codes = new Set<string>([...languages, ...(stored ? [stored] : [])])
  return [...codes].map((code) => ({ code, name: getNativeName(code) }))
}
