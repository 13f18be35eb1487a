import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { ConfigurationError } from '../env'
import { findMistakes } from './check/check-message'
import { flattenMessages, type MessageTree, messageTree } from './flatten-messages'
import { isLanguage, type Language, loadCatalogue, type Messages } from './languages'

/**
 * Reads the merchant's own words: `de.json` replaces messages of the German catalogue, which it names
 * in the same parts. Each has to be one that there is, with the same placeholders and without markup.
 *
 * @returns The whole catalogue of each language that has some.
 * @throws {ConfigurationError} with every problem that the files have.
 */
export async function readOwnMessages(folder: string): Promise<Map<Language, Messages>> {
  const problems: string[] = []
  const catalogues = new Map<Language, Messages>()
  for (const file of listFiles(folder)) {
    const language = path.basename(file, '.json')
    const own = readMessages(path.join(folder, file))
    if (!isLanguage(language)) problems.push(`${file} is named for no language of the portal`)
    else if (typeof own === 'string') problems.push(`${file} ${own}`)
    else {
      problems.push(...(await findProblems(language, own)).map((each) => `${file}: ${each}`))
      catalogues.set(language, replaceMessages(await loadCatalogue(language), own))
    }
  }
  if (problems.length === 0) return catalogues
  throw new ConfigurationError(problems.map((problem) => `PORTICO_MESSAGES: ${problem}`))
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => !file.startsWith('.'))
      .sort()
  } catch {
    throw new ConfigurationError([`PORTICO_MESSAGES: the folder ${folder} can’t be read`])
  }
}

/** Returns the messages of a file by name, or why there are none. */
function readMessages(file: string): Map<string, string> | string {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return 'isn’t a file of JSON'
  }
  const parsed = z.safeParse(messageTree, content)
  return parsed.success ? flattenMessages(parsed.data) : 'has something else than texts in it'
}

async function findProblems(language: Language, own: Map<string, string>): Promise<string[]> {
  const english = flattenMessages(await loadCatalogue('en'))
  return [...own].flatMap(([name, message]) => {
    const original = english.get(name)
    if (original === undefined) return [`there is no message ${name}`]
    const markup = message.includes('<') ? ['has markup'] : []
    const mistakes = markup.length > 0 ? markup : findMistakes(language, original, message)
    return mistakes.map((mistake) => `${name} ${mistake}`)
  })
}

function replaceMessages(catalogue: Messages, own: Map<string, string>): Messages {
  const replaced = structuredClone(catalogue)
  for (const [name, message] of own) replaceMessage(replaced, name.split('.'), message)
  return replaced
}

function replaceMessage(tree: MessageTree, [name = '', ...rest]: string[], message: string): void {
  const part = tree[name]
  if (typeof part === 'object') replaceMessage(part, rest, message)
  else tree[name] = message
}
