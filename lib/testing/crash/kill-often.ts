import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child'
import type { Setting } from './portal'
import { keepWriting, type Writer } from './writers'

/** So many edits at most are confirmed in a life, and so many milliseconds pass after them. */
const LIFE = { edits: 12, ms: 30 }

/** One of so many is killed while it is still opening its database. */
const EARLY = 5

type Plan = { setting: Setting; writers: Writer[]; kills: number; random: () => number }

/**
 * Lets the writers edit through a portal that is killed again and again, each time at
 * another moment, and started anew.
 *
 * @returns The last one, which lives: when all writers have ended.
 * @throws {Error} when a portal ends by itself, or answers an edit with a problem.
 */
export async function killOften({ setting, writers, kills, random }: Plan) {
  const children = [startChild()]
  let address = futureAddress()
  let ended = false
  let opening = 500

  const confirmed = () => writers.reduce((sum, writer) => sum + writer.confirmed.length, 0)

  /** The one that has loaded everything gets to work, and another gets ready meanwhile. */
  function begin() {
    const child = children.at(-1) ?? startChild()
    children.push(startChild())
    const serving = child.serve(setting)
    serving.catch(() => {})
    return { child, serving }
  }

  async function killOne(early: boolean): Promise<void> {
    const began = Date.now()
    const { child, serving } = begin()
    if (early) {
      await sleep(random() * opening)
    } else {
      address.tell(await serving)
      opening = Date.now() - began
      const goal = confirmed() + Math.floor(random() * LIFE.edits)
      while (confirmed() < goal && child.isAlive()) await sleep(1)
      await sleep(random() * LIFE.ms)
      address = futureAddress()
    }
    await child.kill()
    await serving
  }

  const writing = Promise.all(
    writers.map((writer) =>
      keepWriting(
        writer,
        setting.token,
        () => address.known,
        () => ended,
      ),
    ),
  )
  // Whoever complains while others write is heard below.
  writing.catch(() => {})
  try {
    for (let kill = 1; kill <= kills; kill++) await killOne(kill % EARLY === 0)
    const { child, serving } = begin()
    const last = await serving
    ended = true
    address.tell(last)
    await writing
    await children.at(-1)?.kill()
    return { child, address: last ?? '' }
  } catch (error) {
    await Promise.all(children.map((child) => child.kill().catch(() => {})))
    throw error
  }
}

/** An address that is waited for until it is told. */
function futureAddress() {
  let tell: (address: string | null) => void = () => {}
  const known = new Promise<string>((resolve) => {
    tell = (address) => resolve(address ?? '')
  })
  return { known, tell: (address: string | null) => tell(address) }
}
