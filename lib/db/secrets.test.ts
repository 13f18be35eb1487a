import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoDatabase } from '../testing/database'
import type { Database } from './database'
import { secretsInDatabase } from './database-secrets'
import { secretsInFolder } from './folder-secrets'
import { secrets } from './schema'
import { newSecret, type SecretStore } from './secrets'

const modeOf = (place: string) => (statSync(place).mode & 0o777).toString(8)

const folder = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
let database: Database
let inDatabase: SecretStore

beforeAll(async () => {
  database = await demoDatabase()
  inDatabase = secretsInDatabase(database)
})

describe.each([
  ['a folder', () => secretsInFolder(folder)],
  ['the database', () => inDatabase],
])('secrets kept in %s', (_place, store) => {
  it('are made once and stay the same', async () => {
    const first = await store().keep('portico_secret', newSecret)
    expect(first.length).toBeGreaterThanOrEqual(43)
    expect(await store().keep('portico_secret', newSecret)).toBe(first)
  })

  it('differ by name', async () => {
    const one = await store().keep('one', newSecret)
    expect(await store().keep('another', newSecret)).not.toBe(one)
  })
})

it('shares secrets between instances, and asks the database for each only once', async () => {
  const shared = await inDatabase.keep('shared', newSecret)
  const other = secretsInDatabase(database)
  expect(await other.keep('shared', newSecret)).toBe(shared)
  await database.delete(secrets)
  expect(await other.keep('shared', newSecret)).toBe(shared)
})

it('lets only the owner read the file, also one that others could read', async () => {
  const open = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
  const file = path.join(open, 'secrets.json')
  writeFileSync(file, '{"portico_secret": "kept"}')
  chmodSync(file, 0o644)
  chmodSync(open, 0o755)
  const store = secretsInFolder(open)
  expect([open, file].map(modeOf)).toEqual(['700', '600'])
  expect(await store.keep('portico_secret', newSecret)).toBe('kept')
  await store.keep('another', newSecret)
  expect(modeOf(file)).toBe('600')
})

it('never replaces a file that it can’t read', async () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
  const file = path.join(broken, 'secrets.json')
  writeFileSync(file, '{"portico_secret": ')
  await expect(secretsInFolder(broken).keep('portico_secret', newSecret)).rejects.toThrow(file)
  expect(readFileSync(file, 'utf8')).toBe('{"portico_secret": ')
})
