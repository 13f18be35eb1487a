import { log, reasonOf } from '../log'
import { createLoggedOnce } from './logged-once'
import { createWakeUp } from './wake-up'

/** How often the queue is looked at without a wake-up, in milliseconds. */
const POLL_MS = 1_000

const AT_ONCE = 10

/** Works through a queue for as long as the process runs. */
export type Worker = {
  start(): void
  /** Looks at the queue at once, since something may be due. */
  wake(): void
  /**
   * Claims nothing more, except for jobs that would be lost with the process.
   * @returns When the attempts that are under way have ended.
   */
  stop(): Promise<void>
}

type Work<Job> = {
  /** What waits, for the log: "Events". */
  what: string
  /** Takes up to so many jobs that are due, and keeps others from them. */
  claim(most: number): Promise<Job[]>
  /** Does a claimed job and stores its outcome. Throws only when the outcome can't be stored. */
  attempt(job: Job): Promise<void>
  /** Whether there are jobs that would be lost with the process; absent where there never are. */
  hasUnsaved?(): boolean
}

/** Creates a worker that goes on after failures. A lasting failure is logged once. */
export function createWorker<Job>({ what, claim, attempt, hasUnsaved }: Work<Job>): Worker {
  const wakeUp = createWakeUp()
  const underWay = new Set<Promise<void>>()
  const loggedOnce = createLoggedOnce((error) => {
    log('warn', `${what} have to wait`, { reason: reasonOf(error) })
  })
  let running: Promise<void> | undefined
  let stopped = false

  return {
    start() {
      running ??= run()
    },
    wake: wakeUp.ring,
    async stop() {
      stopped = true
      wakeUp.ring()
      await running
    },
  }

  async function run(): Promise<void> {
    while (!stopped || hasUnsaved?.()) {
      await fill().then(loggedOnce.end, loggedOnce.begin)
      await wakeUp.wait(POLL_MS)
    }
    await Promise.all(underWay)
  }

  async function fill(): Promise<void> {
    const room = AT_ONCE - underWay.size
    if (room === 0) return
    for (const job of await claim(room)) begin(job)
  }

  function begin(job: Job): void {
    const work = attempt(job)
      .catch(loggedOnce.begin)
      .finally(() => {
        underWay.delete(work)
        wakeUp.ring()
      })
    underWay.add(work)
  }
}
