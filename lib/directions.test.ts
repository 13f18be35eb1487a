import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCycles } from './testing/cycles'
import { findImports, type Import } from './testing/imports'
import { readProductSources } from './testing/sources'

// Which room may import which. It changes only with a decision in docs/decisions.
const pure = ['lib/contract', 'lib/billing', 'lib/address']

/** What a feature's components may import besides their own folder; from `types` only types. */
const feature = {
  imports: ['components/ui', 'components/shell', 'components/billing', ...pure],
  onServer: ['lib/i18n', 'lib/countries', 'lib/brand'],
  types: ['lib/i18n', 'lib/documents', 'lib/tax-id'],
}

const allowed: Record<string, string[]> = {
  'components/ui': [],
  'components/shell': ['components/ui', 'lib/billing', 'lib/i18n', 'lib/current-request.ts'],
  'components/billing': ['components/ui', 'components/shell', ...pure],
  app: [
    'components',
    ...pure,
    'lib/portal',
    'lib/current-request.ts',
    'lib/i18n',
    'lib/documents',
    'lib/countries',
    'lib/brand',
    'lib/tax-id',
  ],
  'app/v1': ['lib/api'],
  'proxy.ts': ['lib/portal'],
  'instrumentation.ts': ['lib/portal'],
  'lib/portal': [
    ...pure,
    'lib/polar',
    'lib/state',
    'lib/mail',
    'lib/outbox',
    'lib/documents',
    'lib/i18n',
    'lib/countries',
    'lib/tax-id',
    'lib/crypto',
    'lib/current-request.ts',
    'lib/env.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/billing': ['lib/contract', 'lib/address'],
  'lib/documents': ['lib/contract', 'lib/address', 'lib/countries'],
  'lib/polar': ['lib/contract', 'lib/env.ts', 'lib/log.ts', 'lib/process-wide.ts'],
  'lib/api': [
    'lib/services',
    'lib/contract',
    'lib/current-request.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/services': [
    'lib/db',
    'lib/outbox',
    'lib/documents',
    'lib/tax-id',
    'lib/contract',
    'lib/log.ts',
  ],
  'lib/state': [
    'lib/db',
    'lib/outbox',
    'lib/mail',
    'lib/contract',
    'lib/crypto',
    'lib/env.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/mail': [
    'lib/contract',
    'lib/address',
    'lib/countries',
    'lib/i18n',
    'lib/env.ts',
    'lib/brand',
    'lib/outbox',
    'lib/log.ts',
    'lib/private-files.ts',
  ],
  'lib/outbox': ['lib/log.ts'],
  'lib/brand': [],
  'lib/crypto': [],
  'lib/tax-id': ['lib/contract'],
  'lib/countries': ['lib/address', 'lib/contract'],
  'lib/address': ['lib/contract'],
  'lib/i18n': ['lib/contract'],
  'lib/db': [
    'lib/contract',
    'lib/env.ts',
    'lib/log.ts',
    'lib/private-files.ts',
    'lib/process-wide.ts',
  ],
  'lib/contract': [],
  'lib/log.ts': ['lib/env.ts', 'lib/current-request.ts'],
  'lib/current-request.ts': [],

  'lib/private-files.ts': ['lib/log.ts'],
  'lib/process-wide.ts': [],
  'lib/env.ts': ['lib/env-values.ts'],
  'lib/env-values.ts': [],
  'lib/cli': [
    'lib/portal',
    'lib/polar',
    'lib/state',
    'lib/api',
    'lib/services',
    'lib/db',
    'lib/brand',
    'lib/contract',
    'lib/env.ts',
    'lib/log.ts',
    'lib/private-files.ts',
  ],
}

/** Single files that may import more, since something has to connect the parts. */
const exceptions: Record<string, string[]> = {
  'lib/cli/test.js': ['e2e'],
  'lib/polar/in-process.ts': ['lib/api'],
  'lib/services/open-services.ts': ['lib/env.ts'],
  'lib/api/serve.ts': ['lib/env.ts'],
}

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
  expect(files).toContain('lib/billing/account-changes.ts')
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

function mayImport(file: string, isClient: boolean, { target, isType }: Import): boolean {
  if (!isOwnFile(target) || getRoom(file) === getRoom(target)) return true
  const room = getRoom(file)
  const own = allowed[room]
  if (own && isIn([...own, ...(exceptions[file] ?? [])], target)) return true
  if (!room.startsWith('components/')) return false
  if (isType && isIn(feature.types, target)) return true
  if (room === 'components/ui' || own) return false
  return isIn([...feature.imports, ...(isClient ? [] : feature.onServer)], target)
}

function listFeatureRooms(): string[] {
  return readdirSync('components').map((name) => `components/${name}`)
}

/** A room is a folder of `lib` or `components`, or a part of `app`. */
function getRoom(file: string): string {
  if (file.startsWith('app/v1/')) return 'app/v1'
  const [top = '', second = ''] = file.split('/')
  return top === 'lib' || top === 'components' ? `${top}/${second}` : top
}

function isIn(rooms: string[], file: string): boolean {
  return rooms.some((room) => file === room || file.startsWith(`${room}/`))
}

function isStyle(target: string): boolean {
  return target.endsWith('.css')
}

function isOwnFile(target: string): boolean {
  return /^(app|components|lib|e2e)\/|^(proxy|instrumentation)\.ts$/.test(target)
}
