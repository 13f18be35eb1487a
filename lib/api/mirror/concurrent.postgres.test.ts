import { expect, test } from 'vitest'
import { createRandomNumbers } from '../../testing/crash/random'
import { countRounds } from '../../testing/rounds'
import { testSeed } from '../../testing/seed'
import { openMirroredShop, orderObjects, readMirrored, readOrders } from '../testing/mirrored-shop'
import { customerId, MERCHANT_TOKEN, orderId } from '../testing/shop'
import type { SourceObject } from './mirror'

const CUSTOMER = 'usr_1001'
const DELETED = 'usr_1002'

/** How many events are being stored at the same moment. */
const AT_ONCE = 20

/** Twenty corrections at the source, each as the event that it sends, and a customer's deletion. */
async function changeSource({ shop }: Awaited<ReturnType<typeof openMirroredShop>>) {
  const events: SourceObject[] = []
  for (let index = 0; index < 20; index++) {
    shop.wait(1)
    const path = `/orders/${orderId(CUSTOMER, index % 5)}`
    const change = { billing_name: `Name ${index}` }
    const { body: object } = await shop.patch(MERCHANT_TOKEN, path, change)
    events.push({ kind: 'order', object })
  }
  const path = `/customers/${customerId(DELETED)}`
  const { body: object } = await shop.get(MERCHANT_TOKEN, path)
  await shop.delete(MERCHANT_TOKEN, path)
  return [...events, { kind: 'customer', object, deleted: true } as const]
}

test('events at the same moment, among pages of a run, end in the state of the source', async () => {
  const mirrored = await openMirroredShop()
  const { mirror, shop } = mirrored
  const pages = [await orderObjects(shop, CUSTOMER), await orderObjects(shop, DELETED)]
  const events = await changeSource(mirrored)
  const random = createRandomNumbers(testSeed)
  const batches = [...events.map((event) => [event]), ...pages]
  const burst = [
    ...batches,
    ...Array.from({ length: countRounds(10_000, 300) }, () => {
      return batches[Math.floor(random() * batches.length)] ?? []
    }),
  ].toSorted(() => random() - 0.5)
  const store = async () => {
    for (let batch = burst.pop(); batch; batch = burst.pop()) await mirror.store(batch, 1)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, store))
  const source = await readOrders(shop.fetch, await shop.signIn(CUSTOMER))
  expect(await readMirrored(mirrored, customerId(CUSTOMER))).toEqual(source)
  expect(await readMirrored(mirrored, customerId(DELETED))).toBeNull()
}, 900_000)
