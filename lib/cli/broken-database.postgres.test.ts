import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, inject, it } from 'vitest'
import { connectPostgres } from '../db/connect'
import { createEmptyDatabase, LIMITS } from '../testing/postgres/server-databases'
import { commandLine } from './testing/run'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-broken-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('says what a query failed of, and not the secret that it was to keep', async () => {
  const address = await createEmptyDatabase(inject('postgres') ?? '')
  const database = await connectPostgres(address, LIMITS)
  await database.$client.end()
  const admin = new Client(address)
  await admin.connect()
  await admin.query('alter table secrets rename to lost')
  await admin.end()

  const portico = commandLine(folder, { DATABASE_URL: address, PORTICO_LINK_SECRET: '' })
  const { code, err } = await portico('link', '--customer', 'usr_1001')
  expect(code).toBe(1)
  expect(err).toContain('relation "secrets" does not exist')
  expect(err).not.toMatch(/Failed query|params|portico_link_secret/)
})
