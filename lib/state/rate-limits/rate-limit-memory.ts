import { onePerProcess } from '../../process-wide'
import type { Counted } from './rate-limit-window'

declare module '../../process-wide' {
  interface ProcessWide {
    rateLimits: Map<string, Counted>
  }
}

/** As `countInTable`, for want of a database in this process: another one counts its own. */
export function countInMemory(key: string, until: Date, now: Date): Counted {
  const windows = onePerProcess('rateLimits', () => new Map())
  for (const [each, window] of windows) if (window.until <= now) windows.delete(each)
  const running = windows.get(key)
  const counted = running ? { ...running, count: running.count + 1 } : { count: 1, until }
  windows.set(key, counted)
  return counted
}
