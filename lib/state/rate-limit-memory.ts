import type { Counted } from './rate-limit-window'

// Pages, actions and route handlers have a copy of this module each, and share the process.
declare global {
  var porticoRateLimits: Map<string, Counted> | undefined
}

/** As `countInTable`, for want of a database in this process: another one counts its own. */
export function countInMemory(key: string, until: Date, now: Date): Counted {
  globalThis.porticoRateLimits ??= new Map()
  const windows = globalThis.porticoRateLimits
  for (const [each, window] of windows) if (window.until <= now) windows.delete(each)
  const running = windows.get(key)
  const counted = running ? { ...running, count: running.count + 1 } : { count: 1, until }
  windows.set(key, counted)
  return counted
}
