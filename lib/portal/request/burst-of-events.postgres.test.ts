import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST } from '@/app/hooks/polar/route'
import { listen } from '../../api/testing/listen'
import { readMirrored, readOrders } from '../../api/testing/mirrored-shop'
import { customerId, MERCHANT_TOKEN, orderId } from '../../api/testing/shop'
import { type MirroredApi, openMirroredApi, signed } from '../../polar/testing/mirrored-api'
import { createRandomNumbers } from '../../testing/crash/random'
import { countRounds } from '../../testing/rounds'
import { testSeed } from '../../testing/seed'

const CUSTOMERS = ['usr_1001', 'usr_1004', 'usr_1006']
const DELETED = 'usr_1008'

/** Each is sent twice. */
const EVENTS = countRounds(5_000, 100)

/** How many of these tell of a customer, from before they were deleted. */
const STALE = 10

/** How many are on their way at the same moment. */
const AT_ONCE = 20

type Event = { type: string; data: unknown }

let api: MirroredApi
let portal: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  api = await openMirroredApi()
  expect(await api.synchronize()).toBe('complete')
  portal = await listen((request) => POST(request))
})

afterAll(async () => {
  await portal.close()
  await api.close()
  // Other files of the run share it.
  globalThis.porticoProcessWide = undefined
})

/** Corrects orders at the API, over and over, and deletes a customer. @returns what it sends of that. */
async function changeSource(): Promise<Event[]> {
  const events: Event[] = []
  for (let index = 0; index < EVENTS - 1 - STALE; index++) {
    api.shop.wait(1)
    const customer = CUSTOMERS[index % CUSTOMERS.length] ?? ''
    const path = `/orders/${orderId(customer, index % 4)}`
    const change = { billing_name: `Name ${index}` }
    const { status, body } = await api.shop.patch(MERCHANT_TOKEN, path, change)
    expect(status).toBe(200)
    events.push({ type: 'order.updated', data: body })
  }
  const path = `/customers/${customerId(DELETED)}`
  const { body: data } = await api.shop.get(MERCHANT_TOKEN, path)
  await api.shop.delete(MERCHANT_TOKEN, path)
  const stale = Array.from({ length: STALE }, () => ({ type: 'customer.updated', data }))
  return [...events, ...stale, { type: 'customer.deleted', data }]
}

/** Of the same orders, the newest that there are. */
function forge(events: readonly Event[]): Event[] {
  const lie = { billing_name: 'Forged', modified_at: '2099-01-01T00:00:00Z' }
  return events.map(({ type, data }) => ({ type, data: Object.assign({}, data, lie) }))
}

async function post([body, headers]: ReturnType<typeof signed>): Promise<number> {
  const address = `${portal.url}/hooks/polar`
  return (await fetch(address, { method: 'POST', headers, body: Buffer.from(body) })).status
}

/** Posts all of these, some at a time. @returns How often each status was answered. */
async function postAll(events: Event[], secret?: string): Promise<Record<number, number>> {
  const waiting = [...events]
  const statuses: Record<number, number> = {}
  const work = async () => {
    for (let event = waiting.pop(); event; event = waiting.pop()) {
      const status = await post(signed(event, { secret }))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return statuses
}

it('a burst of webhooks, each twice, in any order and among forged ones, ends in the state of the source', async () => {
  const random = createRandomNumbers(testSeed)
  const events = await changeSource()
  const burst = [...events, ...events].toSorted(() => random() - 0.5)
  const forged = forge(events.slice(0, AT_ONCE))
  const [taken, refused] = await Promise.all([
    postAll(burst),
    postAll(forged, 'the secret of somebody else'),
  ])
  expect(taken).toEqual({ 202: 2 * EVENTS })
  expect(refused).toEqual({ 403: AT_ONCE })
  for (const customer of CUSTOMERS) {
    const source = await readOrders(api.shop.fetch, await api.shop.signIn(customer))
    expect(await readMirrored(api, customerId(customer))).toEqual(source)
  }
  expect(await readMirrored(api, customerId(DELETED))).toBeNull()
}, 600_000)
