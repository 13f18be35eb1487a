import { log } from '../../log'
import { onePerProcess } from '../../process-wide'

type Outage = { since: Date; calls: number }

declare module '../../process-wide' {
  interface ProcessWide {
    /** The outage of the API that the log tells of already. */
    apiOutage: { current: Outage | null }
  }
}

const keep = () => onePerProcess('apiOutage', () => ({ current: null }))

/** Whether the API couldn't be reached when it was last called. */
export function isApiAway(): boolean {
  return keep().current !== null
}

/** Logs that the API can't be reached, and why: once, until it answers again. */
export function noteOutage(call: string, reason: string): void {
  const kept = keep()
  if (kept.current) kept.current.calls++
  else {
    kept.current = { since: new Date(), calls: 1 }
    log('error', 'The API can’t be reached', { call, reason })
  }
}

/** Logs that the API answers again, if it didn't, and how many calls it missed. */
export function noteAnswer(): void {
  const kept = keep()
  if (!kept.current) return
  const { since, calls } = kept.current
  kept.current = null
  const seconds = Math.round((Date.now() - since.getTime()) / 1_000)
  log('info', 'The API answers again', { failed: calls, seconds })
}
