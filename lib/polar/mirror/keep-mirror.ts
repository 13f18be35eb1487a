import { setTimeout as pause } from 'node:timers/promises'
import { log, reasonOf } from '../../log'
import { onePerProcess } from '../../process-wide'
import { type Mirror, openMirror } from './open-mirror'
import { synchronize } from './synchronize'

/** How often it is asked whether a run is due, in milliseconds. */
const CHECK_MS = 60_000

/** When a night's run is due, in UTC: few people use a portal then, from Asia to America. */
const HOUR = 3

const DAY_MS = 86_400_000

type Keeper = { stopping: AbortController; work: Promise<void> }

declare module '../../process-wide' {
  interface ProcessWide {
    mirrorKeeper: Keeper
  }
}

const keep = () =>
  onePerProcess('mirrorKeeper', () => ({
    stopping: new AbortController(),
    work: Promise.resolve(),
  }))

/** Fills the mirror at the first start, and repairs it each night, in the background. */
export function startMirror(): void {
  const keeper = keep()
  keeper.work = keepUpToDate(keeper.stopping.signal)
}

/** Resolves when the page that is being read is stored; another instance goes on from there. */
export async function stopMirror(): Promise<void> {
  const { stopping, work } = keep()
  stopping.abort()
  await work
}

async function keepUpToDate(signal: AbortSignal): Promise<void> {
  let told: string | null = null
  while (!signal.aborted) {
    const problem = await synchronizeIfDue(signal).catch(reasonOf)
    if (problem && problem !== told) log('warn', 'The mirror has to wait', { reason: problem })
    told = problem
    await pause(CHECK_MS, undefined, { signal, ref: false }).catch(() => {})
  }
}

/** Returns why a run that is due couldn't end; null when it did, or another instance is at it. */
async function synchronizeIfDue(signal: AbortSignal): Promise<string | null> {
  const mirror = await openMirror()
  if (!mirror || !(await isDue(mirror, new Date()))) return null
  const outcome = await synchronize(mirror, { signal })
  if (outcome === 'complete') log('info', 'The mirror has all that the API has')
  return outcome === 'complete' || outcome === 'taken' || outcome === 'stopped' ? null : outcome
}

async function isDue(mirror: Mirror, now: Date): Promise<boolean> {
  const { completedAt } = await mirror.readState()
  return completedAt === null || completedAt < lastNight(now)
}

/** When the last night's run was due. */
export function lastNight(now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(HOUR, 0, 0, 0)
  return today <= now ? today : new Date(today.getTime() - DAY_MS)
}
