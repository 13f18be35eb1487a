import { describe, expect, it } from 'vitest'
import { type Node, nodesOf, productSources, stringIn } from '../testing/sources'
import ar from './catalogues/ar'
import de from './catalogues/de'
import en from './catalogues/en'

const sources = productSources()

function sentences(catalogue: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const path = prefix + key
    if (typeof value === 'string') found.set(path, value)
    else for (const entry of sentences(value, `${path}.`)) found.set(...entry)
  }
  return found
}

/** The names of the placeholders in a sentence, plural branches left aside. */
function placeholders(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{(\w+)(?:\}|,)/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].sort()
}

const english = sentences(en)

describe.each([
  ['German', sentences(de)],
  ['Arabic', sentences(ar)],
])('the %s catalogue', (_name, catalogue) => {
  it('has exactly the sentences that the English one has', () => {
    expect([...catalogue.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fills the same placeholders', () => {
    for (const [key, sentence] of catalogue) {
      expect([key, placeholders(sentence)]).toEqual([key, placeholders(english.get(key) ?? '')])
    }
  })

  it('leaves no sentence empty', () => {
    expect([...catalogue].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })
})

describe('the catalogue and the pages', () => {
  const said = saidSentences()

  it('has every sentence that a page says', () => {
    const missing = said.flatMap(({ key }) => (key && !english.has(key) ? [key] : []))
    expect(missing).toEqual([])
  })

  it('has no sentence that no page says', () => {
    const isSaid = (key: string) => said.some(({ pattern }) => pattern.test(key))
    expect([...english.keys()].filter((key) => !isSaid(key))).toEqual([])
  })

  it.each([...english])('%s is always said with what belongs into it', (key, sentence) => {
    for (const { pattern, filled } of said.filter(({ pattern }) => pattern.test(key))) {
      expect([pattern, filled]).toEqual([pattern, expect.arrayContaining(placeholders(sentence))])
    }
  })
})

it('keeps every word that people read out of the markup', () => {
  const literals = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, tree }) => [...wordsIn(tree.program)].map((words) => `${file}: ${words}`))
  expect(literals).toEqual([])
})

type Said = { key: string | undefined; pattern: RegExp; filled: string[] }

/** What is looked up with `t('…')`, or as a pattern with `` t(`….${x}.…`) ``, and filled with what. */
function saidSentences(): Said[] {
  const calls = sources.flatMap(({ tree }) =>
    [...nodesOf(tree.program)].filter(
      (node) => node.type === 'CallExpression' && isTranslate(node.callee),
    ),
  )
  return calls.map((node) => {
    const [sentence, values]: unknown[] = Array.isArray(node.arguments) ? node.arguments : []
    const key = stringIn(sentence)
    const pattern = key ? new RegExp(`^${key.replaceAll('.', '\\.')}$`) : patternOf(sentence)
    return { key, pattern, filled: namesIn(values) }
  })
}

/** The names of the properties that an object is written with. */
function namesIn(written: unknown): string[] {
  return [...nodesOf(written)].flatMap((node) =>
    node.type === 'ObjectProperty' ? [...nodesOf(node.key)].map(({ name }) => String(name)) : [],
  )
}

function isTranslate(callee: unknown): boolean {
  return JSON.stringify(callee).includes('"name":"t"')
}

/** `` `status.${known}` `` stands for all keys that have something in place of the `${…}`. */
function patternOf(template: unknown): RegExp {
  const parts = [...nodesOf(template)]
    .filter((node) => node.type === 'TemplateElement')
    .map(({ value }) => JSON.parse(JSON.stringify(value)).raw.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

const spokenAttributes = ['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description']

function* wordsIn(program: unknown): Generator<string> {
  for (const node of nodesOf(program)) {
    const text = node.type === 'JSXText' ? String(node.value) : spokenAttribute(node)
    if (text && /\p{L}/u.test(text)) yield text.trim()
  }
}

function spokenAttribute(node: Node): string | undefined {
  if (node.type !== 'JSXAttribute') return undefined
  const isSpoken = spokenAttributes.some((name) => JSON.stringify(node.name).includes(`"${name}"`))
  return isSpoken ? stringIn(node.value) : undefined
}
