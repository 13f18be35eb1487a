import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDemoDatabase } from '../testing/database'
import type { Database } from './database'
import { createDatabaseSecrets } from './database-secrets'
import { createFolderSecrets } from './folder-secrets'
import { secrets } from './schema'
import { generateSecret, type SecretStore } from './secrets'

const modeOf = (place: string) => (statSync(place).mode & 0o777).toString(8)

const folder = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
let database: Database
let inDatabase: SecretStore

beforeAll(async () => {
  database = await openDemoDatabase()
  inDatabase = createDatabaseSecrets(database)
})

describe.each([
  ['a folder', () => createFolderSecrets(folder)],
  ['the database', () => inDatabase],
])('secrets kept in %s', (_place, store) => {
  it('are generated once and stay the same', async () => {
    const first = await store().keep('portico_secret', generateSecret)
    expect(first.length).toBeGreaterThanOrEqual(43)
    expect(await store().keep('portico_secret', generateSecret)).toBe(first)
  })

  it('differ by name', async () => {
    const one = await store().keep('one', generateSecret)
    expect(await store().keep('another', generateSecret)).not.toBe(one)
  })
})

it('shares secrets between instances, and asks the database for each only once', async () => {
  const shared = await inDatabase.keep('shared', generateSecret)
  const other = createDatabaseSecrets(database)
  expect(await other.keep('shared', generateSecret)).toBe(shared)
  await database.delete(secrets)
  expect(await other.keep('shared', generateSecret)).toBe(shared)
})

it('lets only the owner read the file, also one that others could read', async () => {
  const open = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
  const file = path.join(open, 'secrets.json')
  writeFileSync(file, '{"portico_secret": "kept"}')
  chmodSync(file, 0o644)
  chmodSync(open, 0o755)
  const store = createFolderSecrets(open)
  expect([open, file].map(modeOf)).toEqual(['700', '600'])
  expect(await store.keep('portico_secret', generateSecret)).toBe('kept')
  await store.keep('another', generateSecret)
  expect(modeOf(file)).toBe('600')
})

it('never replaces a file that it can’t read', async () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
  const file = path.join(broken, 'secrets.json')
  writeFileSync(file, '{"portico_secret": ')
  await expect(createFolderSecrets(broken).keep('portico_secret', generateSecret)).rejects.toThrow(
    file,
  )
  expect(readFileSync(file, 'utf8')).toBe('{"portico_secret": ')
})
