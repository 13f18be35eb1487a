import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/database'
import { rateLimits } from '../../db/schema'
import { openFreshDatabase } from '../../testing/database'
import { countInMemory } from './rate-limit-memory'
import { countInTable } from './rate-limit-table'

const now = new Date('2026-05-04T09:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let database: Database

beforeAll(async () => {
  database = await openFreshDatabase()
})

describe.each([
  ['in a database', (key: string, at: Date) => countInTable(database, key, hourAfter(at), at)],
  ['in memory', async (key: string, at: Date) => countInMemory(key, hourAfter(at), at)],
])('counting %s', (_where, count) => {
  it('counts within an hour from the first, whenever the others come', async () => {
    const key = randomUUID()
    expect(await count(key, now)).toEqual({ count: 1, until: after(60) })
    expect(await count(key, after(59))).toEqual({ count: 2, until: after(60) })
    expect(await count(key, after(60))).toEqual({ count: 1, until: after(120) })
  })

  it('counts each on its own', async () => {
    const key = randomUUID()
    await count(key, now)
    expect((await count(randomUUID(), now)).count).toBe(1)
    expect((await count(key, now)).count).toBe(2)
  })

  it('misses none of those that come at once', async () => {
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 20 }, () => count(key, now)))
    const counts = all.map((counted) => counted.count).sort((a, b) => a - b)
    expect(counts).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
})

it('keeps nothing in the database of what is over', async () => {
  const key = randomUUID()
  await countInTable(database, 'old', after(1), now)
  await countInTable(database, key, after(1_000), after(300))
  const rows = await database.select({ key: rateLimits.key }).from(rateLimits)
  expect(rows).toEqual([{ key }])
})

function hourAfter(at: Date): Date {
  return new Date(at.getTime() + 3_600_000)
}
