import { eq, type SQL } from 'drizzle-orm'
import { events } from '../../db/schema'
import { notFound } from '../errors'
import type { Services } from '../services'
import { isIn } from './list-events'

/**
 * Makes an event due now, however far it got, as if it had just happened.
 *
 * @throws {ServiceError} `not_found`.
 */
export async function resendEvent(services: Services, id: string): Promise<void> {
  const found = await makeDue(services, eq(events.id, id))
  if (found === 0) throw notFound()
}

/** Makes all events due now that were given up. @returns How many. */
export async function resendFailedEvents(services: Services): Promise<{ resent: number }> {
  return { resent: await makeDue(services, isIn('failed')) }
}

async function makeDue({ database, clock }: Services, which: SQL | undefined): Promise<number> {
  const rows = await database
    .update(events)
    .set({ next_attempt_at: clock(), attempts: 0, delivered_at: null, last_error: null })
    .where(which)
    .returning({ id: events.id })
  return rows.length
}
