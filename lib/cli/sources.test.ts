import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, portalSources } from './sources.js'

const tree = [
  'app/(portal)/orders/page.tsx',
  'components/ui/button.tsx',
  'instrumentation.ts',
  'lib/db/migrations/0001_more.sql',
  'lib/portal/access/grant.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'public/logo.svg',
  'tsconfig.json',
]

let folder: string
let before: string

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}
const current = () => fingerprint(folder, portalSources)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-sources-'))
  for (const file of tree) write(file, file)
  before = current()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the fingerprint of the sources', () => {
  it.each(tree)('is another when %s is changed', (file) => {
    write(file, 'changed')
    expect(current()).not.toBe(before)
  })

  it.each(tree)('is another when %s is deleted', (file) => {
    rmSync(path.join(folder, file))
    expect(current()).not.toBe(before)
  })

  it.each(['app', 'components', 'lib', 'public'])(
    'is another when a file is added to %s',
    (room) => {
      write(`${room}/new/file.ts`, '')
      expect(current()).not.toBe(before)
    },
  )

  it.each([
    'lib/portal/access/grant.test.ts',
    'components/ui/button.test.tsx',
    'lib/portal/testing/browser.ts',
    'lib/portal/README.md',
    'docs/mail.md',
    'e2e/account.spec.ts',
  ])('stays when %s is added, which no build is made of', (file) => {
    write(file, '')
    expect(current()).toBe(before)
  })

  it('stays when the files are copied or touched', () => {
    const copy = `${folder}-copy`
    cpSync(folder, copy, { recursive: true })
    utimesSync(path.join(copy, 'proxy.ts'), 0, 0)
    expect(fingerprint(copy, portalSources)).toBe(before)
    rmSync(copy, { recursive: true })
  })
})

/** What lies beside the sources and makes no difference to the build. */
const others =
  /^(\.|e2e$|docs$|package\.json$|[A-Z]+(\.md)?$|Dockerfile$|compose\.yaml$|biome\.json$|vitest\.config\.ts$)/

it('counts every folder and file at the top of the project that a build is made of', () => {
  const names = execFileSync('git', ['ls-tree', '--name-only', 'HEAD'], { encoding: 'utf8' })
  const sources = names
    .trim()
    .split('\n')
    .filter((name) => !others.test(name))
  expect(sources.toSorted()).toEqual(portalSources.toSorted())
})
