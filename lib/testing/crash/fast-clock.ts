const SPEED = 10

const START = Date.parse('2026-01-01T00:00:00Z')

/** A clock on which waits are over soon: all processes of this machine agree on it. */
export function fastClock(): Date {
  return new Date(START + (Date.now() - START) * SPEED)
}
