import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDispatcher, type Dispatcher } from '../../services/events/dispatcher'
import { createApi } from '../create-api'
import { MERCHANT_TOKEN, orderId } from '../testing/shop'
import { openShopWithWebhook, type ShopWithWebhook } from '../testing/webhook'

let shop: ShopWithWebhook
const dispatchers: Dispatcher[] = []

beforeAll(async () => {
  shop = await openShopWithWebhook()
})

beforeEach(() => shop.forget())

afterEach(async () => {
  await Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop()))
})

afterAll(() => shop.receiver.stop())

function dispatcher(): Dispatcher {
  const created = createDispatcher(shop.services, shop.webhook)
  dispatchers.push(created)
  return created
}

const order = orderId('usr_1001', 0)
const orders = Array.from({ length: 12 }, (_, n) => orderId('usr_1001', n))

const settled = () => expect.poll(shop.statuses, { timeout: 60_000 })

describe('the dispatcher', () => {
  it('shares the work with others on the same database: each event once, in order', async () => {
    for (let n = 0; n < 4; n++) for (const each of orders) await shop.rename(each)
    dispatcher().start()
    dispatcher().start()
    await settled().toEqual(Array(48).fill('delivered'))
    await Promise.all(dispatchers.map(({ stop }) => stop()))
    expect(new Set(shop.receiver.deliveries.map(({ id }) => id)).size).toBe(48)
    expect(shop.receiver.deliveries).toHaveLength(48)
    for (const each of orders) {
      const mine = shop.receiver.deliveries.filter(({ object }) => object === each)
      expect(mine.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    }
  })

  it('sends at once what happened in its own process', async () => {
    // The time of its next turn never comes.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const { start, wake } = dispatcher()
      const api = createApi(shop.services, wake)
      start()
      const answer = await api.request(`/v1/orders/${order}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${MERCHANT_TOKEN}` },
        body: '{"billing_name":"At once"}',
      })
      expect(answer.status).toBe(200)
      await settled().toEqual(['delivered'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('sends nothing more once it was stopped, and lets go when what it sent is answered', async () => {
    const { start, stop } = dispatcher()
    let answer = () => {}
    shop.receiver.answerWith((response) => {
      answer = () => response.writeHead(204).end()
    })
    for (let n = 0; n < 2; n++) await shop.rename(order)
    start()
    await expect.poll(() => shop.receiver.deliveries).toHaveLength(1)
    const stopped = stop()
    answer()
    await stopped
    expect(await shop.statuses()).toEqual(['pending', 'delivered'])
    expect(shop.receiver.deliveries).toHaveLength(1)
  })

  it('gives up what waited for a webhook longer than a day when it starts', async () => {
    await shop.rename(order)
    shop.wait(20 * 3_600_000)
    await shop.rename(order)
    shop.wait(5 * 3_600_000)
    dispatcher().start()
    await settled().toEqual(['delivered', 'failed'])
    expect(shop.receiver.deliveries.map(({ sequence }) => sequence)).toEqual([2])
  })
})
