import { randomUUID } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import type { EventType } from '../../contract/event/event'
import type { Database } from '../../db/database'
import { events } from '../../db/schema'
import type { Services } from '../services'

/**
 * Writes down that something happened to an order or a customer, for the merchant to be
 * told. Call it in the transaction that does it, with the object locked: the lock is what
 * keeps the numbers of an object's events without gaps.
 */
export async function recordEvent(
  transaction: Database,
  services: Services,
  type: EventType,
  object: { id: string } & Record<string, unknown>,
): Promise<void> {
  const now = services.clock()
  const [last] = await transaction
    .select({ sequence: max(events.sequence) })
    .from(events)
    .where(eq(events.object_id, object.id))
  await transaction.insert(events).values({
    id: randomUUID(),
    created_at: now,
    type,
    object_id: object.id,
    sequence: (last?.sequence ?? 0) + 1,
    data: object,
    next_attempt_at: now,
  })
}
