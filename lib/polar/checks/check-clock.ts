import type { Finding } from './finding'

/** Links and sessions may differ by five minutes; long before that, clocks are worth setting. */
const TOLERANCE_S = 60

/** Compares the clock of this machine with the moment that the API answered at. */
export function checkClock(answered: Date | null, now: Date): Finding {
  const subject = 'clock'
  if (!answered) return { subject, state: 'unknown', text: 'not checked: the API says no time' }
  const seconds = Math.round((now.getTime() - answered.getTime()) / 1_000)
  if (Math.abs(seconds) <= TOLERANCE_S) {
    return { subject, state: 'ok', text: 'the same as the API’s, to a minute' }
  }
  const direction = seconds > 0 ? 'ahead of' : 'behind'
  const text =
    `The clock of this machine is ${Math.abs(seconds)} s ${direction} the API’s, and links and ` +
    'sessions end by it. Set it, for example with NTP'
  return { subject, state: 'wrong', text }
}
