import { describe, expect, it } from 'vitest'
import { importsOf } from './testing/imports'
import { productSources } from './testing/sources'

// Who may import whom. It changes only with an entry under Decisions in CONTRIBUTING.md.
const allowed: Record<string, string[]> = {
  components: [
    'app',
    'lib/portal',
    'lib/billing',
    'lib/contract',
    'lib/i18n',
    'lib/documents',
    'lib/address',
    'lib/countries',
    'lib/tax-id',
  ],
  app: [
    'components',
    'lib/billing',
    'lib/portal',
    'lib/contract',
    'lib/i18n',
    'lib/documents',
    'lib/address',
    'lib/countries',
    'lib/brand',
    'lib/tax-id',
  ],
  'app/v1': ['lib/api'],
  'proxy.ts': ['lib/portal'],
  'instrumentation.ts': ['lib/portal'],
  'lib/portal': [
    'app',
    'lib/billing',
    'lib/polar',
    'lib/state',
    'lib/mail',
    'lib/outbox',
    'lib/documents',
    'lib/i18n',
    'lib/contract',
    'lib/env.ts',
    'lib/address',
    'lib/countries',
    'lib/tax-id',
  ],
  'lib/billing': ['lib/portal', 'lib/address', 'lib/contract'],
  'lib/polar': ['lib/billing', 'lib/contract', 'lib/env.ts'],
  'lib/api': ['lib/services', 'lib/contract'],
  'lib/services': ['lib/db', 'lib/outbox', 'lib/documents', 'lib/tax-id', 'lib/contract'],
  'lib/state': ['lib/db', 'lib/outbox', 'lib/mail', 'lib/contract', 'lib/env.ts'],
  'lib/mail': [
    'lib/contract',
    'lib/address',
    'lib/countries',
    'lib/i18n',
    'lib/env.ts',
    'lib/brand',
    'lib/outbox',
  ],
  'lib/outbox': [],
  'lib/documents': ['lib/contract'],
  'lib/brand': [],
  'lib/tax-id': [],
  'lib/countries': ['lib/address', 'lib/contract'],
  'lib/address': ['lib/contract'],
  'lib/i18n': ['lib/contract'],
  'lib/db': ['lib/contract', 'lib/env.ts'],
  'lib/contract': [],
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
  ],
}

/** Single files that may reach further, since something has to put the parts together. */
const exceptions: Record<string, string[]> = {
  'lib/polar/in-process.ts': ['lib/api'],
  'lib/services/open-services.ts': ['lib/env.ts'],
  'lib/api/serve.ts': ['lib/env.ts'],
}

/** What a component of the browser may import; types are free, they are gone by then. */
const allowedInBrowser = [
  'app',
  'components',
  'lib/billing',
  'lib/contract',
  'lib/documents',
  'lib/address',
]

const sources = productSources()

describe('import directions', () => {
  it.each(sources.map((source) => [source.file, source] as const))('%s', (file, source) => {
    const own = areaOf(file)
    const may = [own, ...(allowed[own] ?? []), ...(exceptions[file] ?? [])]
    expect(
      importsOf(source, { types: true, dynamic: true }).filter(
        (target) => !may.includes(areaOf(target)),
      ),
    ).toEqual([])
  })
})

describe('what goes to the browser', () => {
  const client = sources.filter(({ text }) => text.startsWith("'use client'"))

  it.each(client.map((source) => [source.file, source] as const))('%s', (_file, source) => {
    const imported = importsOf(source, { types: false, dynamic: true })
    expect(imported.filter((target) => !allowedInBrowser.includes(areaOf(target)))).toEqual([])
  })
})

it('reads the environment in one file only', () => {
  const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ file }) => file)
  // The two commands pass it on to what they start; Next.js replaces the other by a constant.
  expect(readers.sort()).toEqual([
    'instrumentation.ts',
    'lib/cli/prepare.js',
    'lib/cli/start.js',
    'lib/env.ts',
  ])
})

function areaOf(file: string): string {
  if (file.startsWith('app/v1/')) return 'app/v1'
  const [top = '', second = ''] = file.split('/')
  return top === 'lib' ? `lib/${second}` : top
}
