import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lastResortInEnglish, toLastResort } from '../../components/shell/last-resort'
import { getString, type Node, readProductSources, walkNodes } from '../testing/sources'
import en from './catalogues/en'
import { checkCatalogue } from './check/check-catalogue'
import { describeMessage } from './check/describe-message'
import { flattenMessages } from './flatten-messages'
import { createI18n } from './i18n'
import { languages } from './languages'
import { findHandedDownMessages, findLookedUpMessages } from './testing/used-messages'

const folder = new URL('./catalogues/', import.meta.url)
const sources = readProductSources()
const english = flattenMessages(en)

it('has a folder for each language of the table, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...languages].sort())
})

describe.each(languages)('catalogues/%s', (language) => {
  it('has the files that the English catalogue has', () => {
    expect(readdirSync(new URL(language, folder))).toEqual(readdirSync(new URL('en', folder)))
  })

  it('has every message, complete and of a fitting length', () => {
    expect(checkCatalogue(language)).toEqual([])
  })
})

describe('the page for when every other fails', () => {
  it('says in English what the catalogue says, also without the server', async () => {
    const i18n = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
    expect(lastResortInEnglish).toEqual(toLastResort(i18n))
  })
})

describe('the catalogue and the pages', () => {
  const lookedUp = findLookedUpMessages(sources)
  const isHandedDown = findHandedDownMessages(sources)
  const isLookedUp = (key: string) => lookedUp.some(({ pattern }) => pattern.test(key))

  it('has every message that is used', () => {
    const missing = lookedUp.flatMap(({ key }) => (key && !english.has(key) ? [key] : []))
    expect(missing).toEqual([])
  })

  it('has no message that is unused', () => {
    const isUsed = (key: string) => isLookedUp(key) || isHandedDown(key)
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  it.each([...english])('%s always has its placeholders filled', (key, message) => {
    const names = describeMessage(message).placeholders
    for (const { pattern, filled } of lookedUp.filter(({ pattern }) => pattern.test(key))) {
      expect([pattern, filled]).toEqual([pattern, expect.arrayContaining(names)])
    }
    // A component that gets it straight from the catalogue would show the placeholder.
    if (names.length > 0) expect(isLookedUp(key)).toBe(true)
  })
})

it('has all text that people read, instead of the markup', () => {
  const literals = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, tree }) => [...findTexts(tree.program)].map((text) => `${file}: ${text}`))
  expect(literals).toEqual([])
})

const textAttributes = ['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description']

function* findTexts(program: unknown): Generator<string> {
  for (const node of walkNodes(program)) {
    const text = node.type === 'JSXText' ? String(node.value) : textAttribute(node)
    if (text && /\p{L}/u.test(text)) yield text.trim()
  }
}

function textAttribute(node: Node): string | undefined {
  if (node.type !== 'JSXAttribute') return undefined
  const isText = textAttributes.some((name) => JSON.stringify(node.name).includes(`"${name}"`))
  return isText ? getString(node.value) : undefined
}
