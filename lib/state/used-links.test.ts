import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../db/database'
import { usedLinks } from '../db/schema'
import { openFreshDatabase } from '../testing/database'
import { isUsedIn, useUpIn } from './used-links-table'

const now = new Date('2026-05-04T09:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let database: Database

beforeAll(async () => {
  database = await openFreshDatabase()
})

const QUARTER_MS = 15 * 60_000

const useUp = (id: string, at = now) =>
  useUpIn(database, id, new Date(at.getTime() + QUARTER_MS), at)

describe('a sign-in link', () => {
  it('is used up by using it, and by nothing else', async () => {
    expect(await isUsedIn(database, 'one')).toBe(false)
    expect(await isUsedIn(database, 'one')).toBe(false)
    expect(await useUp('one')).toBe(true)
    expect(await isUsedIn(database, 'one')).toBe(true)
    expect(await useUp('one')).toBe(false)
    expect(await isUsedIn(database, 'another')).toBe(false)
  })

  it('that many press at once works for one of them', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => useUp('pressed')))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it('is forgotten when it could not be used any more', async () => {
    await useUp('old')
    await useUp('new', after(70))
    expect(await isUsedIn(database, 'old')).toBe(true)
    await useUp('newer', after(80))
    const left = await database.select({ id: usedLinks.id }).from(usedLinks)
    expect(left.map(({ id }) => id).sort()).toEqual(['new', 'newer'])
  })
})
