import { getNativeName, languages } from '@/lib/i18n/languages'

/** Lists the languages to choose from and the stored one, each under its own name. */
export function listLanguages(stored: string | null): { code: string; name: string }[] {
  const codes = new Set<string>([...languages, ...(stored ? [stored] : [])])
  return [...codes].map((code) => ({ code, name: getNativeName(code) }))
}
