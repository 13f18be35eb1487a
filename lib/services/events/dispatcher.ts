import type { Services } from '../services'
import { createAlarm } from './alarm'
import { attemptEvent } from './attempt-event'
import { type ClaimedEvent, claimEvents } from './claim-events'
import { giveUpOverdue } from './give-up-overdue'
import type { Webhook } from './webhook'

/** How long an event waits at most that another process wrote, in milliseconds. */
const POLL_MS = 1_000

const AT_ONCE = 10

/** Brings the events to the merchant's webhook, for as long as the process lives. */
export type Dispatcher = {
  start(): void
  /** Something may be due: it looks at once, not only at its next turn. */
  wake(): void
  /** Claims nothing more. @returns When the attempts that are under way have ended. */
  stop(): Promise<void>
}

/**
 * Sends each event at least once, those of an object in their order. Several instances on
 * one database share the work.
 */
export function createDispatcher(services: Services, webhook: Webhook): Dispatcher {
  const alarm = createAlarm()
  const underWay = new Set<Promise<void>>()
  let running: Promise<void> | undefined
  let stopped = false
  let caughtUp = false
  let inTrouble = false

  return {
    start() {
      running ??= run()
    },
    wake: alarm.ring,
    async stop() {
      stopped = true
      alarm.ring()
      await running
    },
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await claim().then(allIsWell, report)
      await alarm.wait(POLL_MS)
    }
    await Promise.all(underWay)
  }

  async function claim(): Promise<void> {
    if (!caughtUp) await giveUpOverdue(services)
    caughtUp = true
    const room = AT_ONCE - underWay.size
    if (room === 0) return
    for (const event of await claimEvents(services, room)) begin(event)
  }

  function begin(event: ClaimedEvent): void {
    const attempt = attemptEvent(services, webhook, event)
      .catch(report)
      .finally(() => {
        underWay.delete(attempt)
        alarm.ring()
      })
    underWay.add(attempt)
  }

  function allIsWell(): void {
    inTrouble = false
  }

  /** Says once what is wrong, for as long as it is: the next turn tries again. */
  function report(error: unknown): void {
    if (inTrouble) return
    inTrouble = true
    process.stderr.write(`Events have to wait: ${reasonOf(error)}\n`)
  }
}

/** A failed query says its parameters, which are people's data; its cause says what failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
