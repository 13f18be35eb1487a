import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCycles } from './testing/cycles'
import { findImports } from './testing/imports'
import { allowed, getRoom, isIn, isOwnFile, mayImport, pure } from './testing/rooms'
import { readProductSources } from './testing/sources'

/** From where code in the browser may import, except types. */
const browserRooms = ['components', ...pure]

/** The rooms that may import React or Next.js. */
const reactRooms = ['app', 'components', 'lib/portal', 'lib/cli', 'proxy.ts', 'instrumentation.ts']

/** The most files in a folder, without tests and migrations. */
const FILES_MAX = 20

const routeFile =
  /^(page|layout|route|error|global-error|not-found|loading|default|actions|globals)\.(tsx?|css)$/

const sources = readProductSources()
const graph = sources.map((source) => ({ ...source, imports: findImports(source) }))

describe('import directions', () => {
  it.each(graph.map(({ file, ...source }) => [file, source] as const))('%s', (file, source) => {
    const isClient = source.text.startsWith("'use client'")
    const wrong = source.imports.filter((imported) => !mayImport(file, isClient, imported))
    expect(wrong.map(({ target }) => target)).toEqual([])
  })
})

describe('what goes to the browser', () => {
  const client = graph.filter(({ text }) => text.startsWith("'use client'"))

  it.each(client.map(({ file, imports }) => [file, imports] as const))('%s', (_file, imports) => {
    const loaded = imports.filter(
      ({ isType, target }) => !isType && isOwnFile(target) && !isStyle(target),
    )
    expect(loaded.filter(({ target }) => !isIn(browserRooms, target))).toEqual([])
  })
})

it('loads nothing of Node.js into the browser, however far the imports go', () => {
  const files = new Set<string>()
  const pending = graph.filter(({ text }) => text.startsWith("'use client'"))
  for (const { file, imports } of pending) {
    if (files.has(file)) continue
    files.add(file)
    const loaded = imports.filter(({ isType }) => !isType).map(({ target }) => target)
    expect([file, loaded.filter((target) => target.startsWith('node:'))]).toEqual([file, []])
    pending.push(...graph.filter((source) => loaded.includes(source.file)))
  }
  expect(files).toContain('lib/billing/account/account-changes.ts')
})

it('has no two files that import each other, types counted', () => {
  expect(findCycles(graph)).toEqual([])
})

it('knows React and Next.js in the portal and its pages only', () => {
  const users = graph.filter(({ imports }) =>
    imports.some(({ target }) => /^(react|react-dom|next)(\/|$)/.test(target)),
  )
  expect(users.map(({ file }) => file).filter((file) => !isIn(reactRooms, file))).toEqual([])
})

it('has nothing but route files in app', () => {
  const files = sources.map(({ file }) => file).filter((file) => file.startsWith('app/'))
  expect(files.filter((file) => !routeFile.test(path.posix.basename(file)))).toEqual([])
})

it('has no folder with too many files', () => {
  const counts = new Map<string, number>()
  for (const { file } of sources) {
    const folder = path.posix.dirname(file)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  expect([...counts].filter(([, count]) => count > FILES_MAX)).toEqual([])
})

it('has no files outside the rooms', () => {
  const used = new Set(sources.map(({ file }) => getRoom(file)))
  const known = [...Object.keys(allowed), ...listFeatureRooms()]
  expect([...used].filter((room) => !known.includes(room))).toEqual([])
})

it('reads the environment in one file only', () => {
  const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ file }) => file)
  // Commands pass it to what they start; Next.js replaces the other with a constant.
  expect(readers.sort()).toEqual([
    'instrumentation.ts',
    'lib/cli/prepare.js',
    'lib/cli/start.js',
    'lib/env.ts',
  ])
})

function listFeatureRooms(): string[] {
  return readdirSync('components').map((name) => `components/${name}`)
}

function isStyle(target: string): boolean {
  return target.endsWith('.css')
}
