import { beforeAll, expect, it } from 'vitest'
import { openFreshDatabase } from '../testing/database'
import type { Database } from './database'
import { undoLinks } from './schema'
import { findUndoLink, saveUndoLink } from './undo-links'

const now = new Date('2026-05-04T09:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000)

let database: Database

beforeAll(async () => {
  database = await openFreshDatabase()
})

it('is found by its token only, until it ends', async () => {
  const token = await saveUndoLink(database, { sealed: 'a correction', until: inDays(90) }, now)
  expect(token).toMatch(/^[\w-]{22}$/)
  expect(await findUndoLink(database, token, inDays(89))).toBe('a correction')
  expect(await findUndoLink(database, token, inDays(90))).toBeNull()
  expect(await findUndoLink(database, token.slice(0, 21), now)).toBeNull()
})

it('can’t be opened by who reads the table', async () => {
  const token = await saveUndoLink(database, { sealed: 'another', until: inDays(90) }, now)
  const rows = await database.select().from(undoLinks)
  expect(JSON.stringify(rows)).not.toContain(token)
  for (const { token_hash } of rows) {
    expect(await findUndoLink(database, token_hash, now)).toBeNull()
  }
})

it('is forgotten after its end', async () => {
  await saveUndoLink(database, { sealed: 'ending', until: inDays(1) }, now)
  await saveUndoLink(database, { sealed: 'new', until: inDays(90) }, inDays(2))
  const sealed = (await database.select().from(undoLinks)).map((row) => row.sealed)
  expect(sealed).toContain('new')
  expect(sealed).not.toContain('ending')
})
