import { asc } from 'drizzle-orm'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { Database } from '../../db/database'
import { customers, events, history, orders } from '../../db/schema'
import type { Delivery } from '../receiver'
import type { Writer } from './writers'

const edited = z.object({ billing_address: z.nullable(z.object({ line1: z.string() })) })

/** The text that an edit wrote to an object, or one side of its history record. */
const getText = (state: unknown) => edited.parse(state).billing_address?.line1 ?? null

/**
 * Expects that all confirmed edits of these writers of one object are in the database, in the order
 * of each writer, with a history record and an event each, and that the last one is the stored
 * value.
 */
export async function expectNothingLost(database: Database, writers: Writer[]): Promise<void> {
  const [id] = new Set(writers.map(({ target }) => target.id))
  const changes = (await database.select().from(events).orderBy(asc(events.sequence))).filter(
    ({ object_id }) => object_id === id,
  )
  expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1))

  const texts = changes.map(({ data }) => getText(data))
  for (const { name, confirmed } of writers) {
    const mine = texts.filter((text) => text?.startsWith(`${name} `))
    expect(mine).toEqual([...mine].sort(compareNumbers))
    expect(mine).toEqual(expect.arrayContaining(confirmed))
  }

  const records = (await database.select().from(history)).filter(
    ({ order_id, customer_id }) => (order_id ?? customer_id) === id,
  )
  const before = new Map(records.map((record) => [getText(record.after), getText(record.before)]))
  expect(records).toHaveLength(texts.length)
  for (const [index, text] of texts.entries()) {
    if (index > 0) expect(before.get(text)).toBe(texts[index - 1])
    else expect(before.has(text)).toBe(true)
  }

  const objects = [
    ...(await database.select().from(orders)),
    ...(await database.select().from(customers)),
  ]
  expect(getText(objects.find((object) => object.id === id))).toBe(texts.at(-1))
}

/**
 * Expects that every event arrived, always with the same bytes, and those of an object in order.
 */
export async function expectAllDelivered(
  database: Database,
  deliveries: readonly Delivery[],
): Promise<void> {
  const rows = await database.select().from(events)
  const bodies = new Map<string, Set<string>>()
  const arrived = new Map<string, number[]>()
  for (const { id, body, object, sequence } of deliveries) {
    if (!bodies.has(id)) arrived.set(object, [...(arrived.get(object) ?? []), sequence])
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body))
  }
  expect([...bodies.keys()].sort()).toEqual(rows.map(({ id }) => id).sort())
  for (const each of bodies.values()) expect(each.size).toBe(1)
  for (const sequences of arrived.values()) {
    expect(sequences).toEqual(sequences.map((_, index) => index + 1))
  }
}

function compareNumbers(one: string | null, other: string | null): number {
  return getNumber(one) - getNumber(other)
}

function getNumber(text: string | null): number {
  return Number(text?.split(' ').at(-1))
}
