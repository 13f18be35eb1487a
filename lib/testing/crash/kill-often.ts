import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child'
import type { Setting } from './portal'
import { keepWriting, type Writer } from './writers'

/**
 * The most confirmed edits of a process before it is killed, and the most milliseconds after them.
 */
const LIFE = { edits: 12, ms: 30 }

/** One in so many is killed while it is still opening its database. */
const EARLY = 5

type Plan = { setting: Setting; writers: Writer[]; kills: number; random: () => number }

/**
 * Lets the writers edit through a portal that is killed and restarted repeatedly, each time at
 * another moment.
 *
 * @returns The last process, which is still running, once all writers have ended.
 * @throws {Error} when a portal ends by itself, or answers an edit with a problem.
 */
export async function killOften({ setting, writers, kills, random }: Plan) {
  const children = [startChild()]
  let address = createFutureAddress()
  let ended = false
  let opening = 500

  const countConfirmed = () => writers.reduce((sum, writer) => sum + writer.confirmed.length, 0)

  /** Starts serving with the process that has loaded everything, and starts to load another. */
  function startNext() {
    const child = children.at(-1) ?? startChild()
    children.push(startChild())
    const serving = child.serve(setting)
    serving.catch(() => {})
    return { child, serving }
  }

  async function killOne(early: boolean): Promise<void> {
    const began = Date.now()
    const { child, serving } = startNext()
    if (early) {
      await sleep(random() * opening)
    } else {
      address.set(await serving)
      opening = Date.now() - began
      const goal = countConfirmed() + Math.floor(random() * LIFE.edits)
      while (countConfirmed() < goal && child.isAlive()) await sleep(1)
      await sleep(random() * LIFE.ms)
      address = createFutureAddress()
    }
    await child.kill()
    await serving
  }

  const writersDone = Promise.all(
    writers.map((writer) =>
      keepWriting(
        writer,
        setting.token,
        () => address.value,
        () => ended,
      ),
    ),
  )
  // An error of a writer is thrown below.
  writersDone.catch(() => {})
  try {
    for (let kill = 1; kill <= kills; kill++) await killOne(kill % EARLY === 0)
    const { child, serving } = startNext()
    const last = await serving
    ended = true
    address.set(last)
    await writersDone
    await children.at(-1)?.kill()
    return { child, address: last ?? '' }
  } catch (error) {
    await Promise.all(children.map((child) => child.kill().catch(() => {})))
    throw error
  }
}

/** Creates an address that can be awaited before it is known. */
function createFutureAddress() {
  let set: (address: string | null) => void = () => {}
  const value = new Promise<string>((resolve) => {
    set = (address) => resolve(address ?? '')
  })
  return { value, set: (address: string | null) => set(address) }
}
