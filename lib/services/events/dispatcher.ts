import { createWorker, type Worker } from '../../outbox/worker'
import type { Services } from '../services'
import { attemptEvent } from './attempt-event'
import { claimEvents } from './claim-events'
import { giveUpOverdue } from './give-up-overdue'
import type { Webhook } from './webhook'

/** Brings the events to the merchant's webhook. */
export type Dispatcher = Worker

/**
 * Sends each event at least once, those of an object in their order. Several instances on
 * one database share the work.
 */
export function createDispatcher(services: Services, webhook: Webhook): Dispatcher {
  let caughtUp = false
  return createWorker({
    what: 'Events',
    async claim(most) {
      if (!caughtUp) await giveUpOverdue(services)
      caughtUp = true
      return claimEvents(services, most)
    },
    attempt: (event) => attemptEvent(services, webhook, event),
  })
}
