import { webhooks } from '@polar-sh/sdk/2026-10'
import * as z from 'zod/mini'
import { env } from '../../env'
import { log, reasonOf } from '../../log'
import { type Mirror, openMirror, type SourceObject } from './open-mirror'

/** What becomes of an event: `failed` is to be sent again. */
export type Reception = 'kept' | 'rejected' | 'failed' | 'unwanted'

/**
 * Takes an event that the hosted API sends, and brings the mirror up to date with it. It is verified
 * as the official SDK does: signed with `POLAR_WEBHOOK_SECRET`, and sent within five minutes. An
 * event of a type that isn't mirrored, or isn't known, counts as kept.
 *
 * @param body As it came, since that is what was signed.
 * @returns `unwanted` where nothing is mirrored.
 */
export async function receiveEvent(
  body: Uint8Array,
  headers: Record<string, string>,
): Promise<Reception> {
  const { mirror: configured } = env()
  if (!configured) return 'unwanted'
  try {
    const event = await webhooks.validateEvent(body, headers, configured.webhookSecret)
    await bringUpToDate(event)
    return 'kept'
  } catch (error) {
    if (error instanceof webhooks.PolarWebhookUnknownTypeError) return 'kept'
    if (error instanceof webhooks.PolarWebhookError) return 'rejected'
    log('error', 'An event of the API can’t be mirrored', { reason: reasonOf(error) })
    return 'failed'
  }
}

async function bringUpToDate({ type, data }: { type: string; data: unknown }): Promise<void> {
  const mirror = await openMirror()
  if (!mirror) return
  const [about] = type.split('.')
  if (about === 'member') await forgetMembers(mirror, data)
  const object = toObject(type, data)
  if (object) await mirror.store([object])
  await mirror.noteHeard()
}

/** The state of a customer, which comes with `customer.state_changed`, isn't the customer. */
function toObject(type: string, object: unknown): SourceObject | null {
  if (type === 'customer.state_changed') return null
  const [kind, change] = type.split('.')
  switch (kind) {
    case 'order':
    case 'subscription':
    case 'product':
      return { kind, object }
    case 'customer':
      return { kind, object, deleted: change === 'deleted' }
    default:
      return null
  }
}

const memberEvent = z.object({ customer_id: z.guid() })

/** Whoever acts for a customer may have another role now, or none. */
async function forgetMembers(mirror: Mirror, data: unknown): Promise<void> {
  const member = memberEvent.safeParse(data)
  if (member.success) await mirror.endSessions(member.data.customer_id)
}
