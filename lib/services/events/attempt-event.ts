import { and, eq } from 'drizzle-orm'
import { events } from '../../db/schema'
import { waitAfter } from '../../outbox/back-off'
import type { Services } from '../services'
import type { ClaimedEvent } from './claim-events'
import { post, type Webhook } from './webhook'

/**
 * Sends a claimed event, and writes down how that went. What the process doesn't live to
 * write down is sent again when the claim runs out.
 */
export async function attemptEvent(
  services: Services,
  webhook: Webhook,
  event: ClaimedEvent,
): Promise<void> {
  const { database, clock } = services
  const problem = await post(webhook, { id: event.id, body: bodyOf(event) }, clock())
  const attempts = event.attempts + 1
  const outcome = problem === null ? delivered(clock()) : failed(problem, attempts, clock())
  // Whoever claimed it since, or wants it sent again, has the say.
  const mine = and(eq(events.id, event.id), eq(events.next_attempt_at, event.claimed_until))
  await database
    .update(events)
    .set({ attempts, ...outcome })
    .where(mine)
}

/** The same bytes on each attempt: the columns that it is made of never change. */
function bodyOf({ type, created_at, data, sequence }: ClaimedEvent): string {
  return JSON.stringify({ type, timestamp: created_at.toISOString(), data, sequence })
}

function delivered(now: Date) {
  return { delivered_at: now, next_attempt_at: null, last_error: null }
}

function failed(problem: string, attempts: number, now: Date) {
  const wait = waitAfter(attempts)
  const next_attempt_at = wait === null ? null : new Date(now.getTime() + wait)
  return { next_attempt_at, last_error: problem }
}
