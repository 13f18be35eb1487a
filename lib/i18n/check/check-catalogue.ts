import { findFlaws, findMistakes } from './check-message'
import { readCatalogue } from './read-catalogue'
import sameAsEnglish from './same-as-english.json'

const sayTheSame = new Map<string, string | string[]>(Object.entries(sameAsEnglish))

/** Checks the catalogue of a language against the English one: a sentence for each problem. */
export function checkCatalogue(language: string): string[] {
  const english = readCatalogue('en')
  const own = language === 'en' ? english : readCatalogue(language)
  const missing = [...english.keys()].filter((name) => !own.has(name))
  const problems = [...own].flatMap(([name, message]) => {
    const original = english.get(name)
    if (original === undefined) return [`${name} is unused`]
    const mistakes = findMistakes(language, original, message)
    const isChecked = mistakes.length > 0 || language === 'en'
    const flaws = isChecked ? [] : findFlaws(original, message, maySayTheSame(name, language))
    return [...mistakes, ...flaws].map((problem) => `${name} ${problem}`)
  })
  return [...missing.map((name) => `${name} is missing`), ...problems]
}

function maySayTheSame(name: string, language: string): boolean {
  const allowed = sayTheSame.get(name) ?? []
  return allowed === '*' || allowed.includes(language)
}
