import * as z from 'zod/mini'
import { pageLimit, pageNumber, repeatable } from '../query'

/** The kinds of events that the merchant's webhook gets. */
export const eventTypes = [
  'order.updated',
  'customer.created',
  'customer.updated',
  'customer.deleted',
] as const

export type EventType = (typeof eventTypes)[number]

/** Still to be sent, taken by the merchant's webhook, or given up. */
export const eventStatuses = ['pending', 'delivered', 'failed'] as const

export type EventStatus = (typeof eventStatuses)[number]

/** The delivery state of an event; its data goes to the webhook only. Times are UTC. */
export const webhookEvent = z.object({
  id: z.guid(),
  created_at: z.string(),
  type: z.enum(eventTypes),
  object_id: z.guid(),
  /** Counts the events of one object from 1. */
  sequence: z.int(),
  status: z.enum(eventStatuses),
  /** Attempts since it was recorded, or since it was last resent. */
  attempts: z.int(),
  next_attempt_at: z.nullable(z.string()),
  delivered_at: z.nullable(z.string()),
  last_error: z.nullable(z.string()),
})

export type WebhookEvent = z.infer<typeof webhookEvent>

/** The query of `GET /v1/portico/events/`. */
export const eventListQuery = z.object({
  status: repeatable(z.enum(eventStatuses)),
  object_id: z.optional(z.guid()),
  page: pageNumber,
  limit: pageLimit,
})

export type EventListQuery = z.infer<typeof eventListQuery>

/** How many events are to be sent again. */
export const resentEvents = z.object({ resent: z.int() })
