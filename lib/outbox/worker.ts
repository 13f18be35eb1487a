import { createAlarm } from './alarm'
import { createTrouble, reasonOf } from './trouble'

/** How long a job waits at most that another process wrote, in milliseconds. */
const POLL_MS = 1_000

const AT_ONCE = 10

/** Brings out what waits in a queue, for as long as the process lives. */
export type Worker = {
  start(): void
  /** Something may be due: it looks at once, not only at its next turn. */
  wake(): void
  /** Claims nothing more. @returns When the attempts that are under way have ended. */
  stop(): Promise<void>
}

type Work<Job> = {
  /** What waits, for the log: "Events". */
  what: string
  /** Takes up to so many jobs that are due, and keeps others from them. */
  claim(most: number): Promise<Job[]>
  /** Does a claimed job, and writes down how that went; it throws only when it can't write. */
  attempt(job: Job): Promise<void>
}

/** Goes on whatever happens: what is wrong is said once for as long as it is. */
export function createWorker<Job>({ what, claim, attempt }: Work<Job>): Worker {
  const alarm = createAlarm()
  const underWay = new Set<Promise<void>>()
  const trouble = createTrouble((error) => {
    process.stderr.write(`${what} have to wait: ${reasonOf(error)}\n`)
  })
  let running: Promise<void> | undefined
  let stopped = false

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
      await fill().then(trouble.end, trouble.begin)
      await alarm.wait(POLL_MS)
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
      .catch(trouble.begin)
      .finally(() => {
        underWay.delete(work)
        alarm.ring()
      })
    underWay.add(work)
  }
}
