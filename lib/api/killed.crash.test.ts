import { describe, expect, it, onTestFinished } from 'vitest'
import { webhookEvent } from '../contract/event/event'
import { page } from '../contract/page'
import { killOften } from '../testing/crash/kill-often'
import { crashPlaces } from '../testing/crash/places'
import { createRandomNumbers } from '../testing/crash/random'
import { expectAllDelivered, expectNothingLost } from '../testing/crash/reconcile'
import { createWriter, editAddress, type Writer } from '../testing/crash/writers'
import { type Receiver, startReceiver } from '../testing/receiver'
import { countRounds } from '../testing/rounds'
import { testSeed } from '../testing/seed'
import { customerId, MERCHANT_TOKEN, orderId } from './testing/shop'

const KILLS = countRounds(30, 5)

/** Two cores that have nothing else to do need a tenth of it. */
const TIMEOUT_MS = 30 * 60_000

const targets = [
  ...[0, 1, 2, 3]
    .map((n) => orderId('usr_1001', n))
    .map((id) => ({ id, path: `/v1/orders/${id}` })),
  ...['usr_1001', 'usr_1009'].map(customerId).map((id) => ({ id, path: `/v1/customers/${id}` })),
]

/** One for each object, and a second one for the first order. */
const newWriters = (): Writer[] =>
  [...targets, ...targets.slice(0, 1)].map((target, n) =>
    createWriter(target, `Edit by ${n}, number`, editAddress),
  )

/** Takes most of what it gets; the rest it refuses, keeps waiting, or drops. */
function respondRandomly(receiver: Receiver, random: () => number): void {
  receiver.answerWith((response) => {
    const mood = random()
    if (mood < 0.03) response.writeHead(500).end()
    else if (mood < 0.04) response.destroy()
    else if (mood > 0.045) setTimeout(() => response.writeHead(204).end(), random() * 20)
  })
}

async function undelivered(address: string): Promise<number> {
  const response = await fetch(`${address}/v1/portico/events/?status=pending&status=failed`, {
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}` },
  })
  return page(webhookEvent).parse(await response.json()).pagination.total_count
}

describe.each(crashPlaces)(
  `a portal on %s that is killed ${KILLS} times while it works`,
  (_name, make) => {
    it('loses no confirmed edit and no event', { timeout: TIMEOUT_MS }, async () => {
      const random = createRandomNumbers(testSeed)
      const receiver = await startReceiver()
      onTestFinished(() => receiver.stop())
      respondRandomly(receiver, random)
      const { place, open } = await make()
      const writers = newWriters()
      const setting = { place, webhook: receiver.url, token: MERCHANT_TOKEN }

      const { child, address } = await killOften({ setting, writers, kills: KILLS, random })
      receiver.accept()
      await expect.poll(() => undelivered(address), { timeout: TIMEOUT_MS }).toBe(0)
      await child.kill()

      const database = await open()
      for (const { id } of targets) {
        await expectNothingLost(
          database,
          writers.filter(({ target }) => target.id === id),
        )
      }
      await expectAllDelivered(database, receiver.deliveries)
      const confirmed = writers.flatMap((writer) => writer.confirmed).length
      expect(confirmed).toBeGreaterThan(KILLS)
    })
  },
)
