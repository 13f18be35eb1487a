import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webhookEvent } from '../../contract/event/event'
import { customerId, MERCHANT_TOKEN, orderId } from '../testing/shop'
import { openShopWithWebhook, type ShopWithWebhook } from '../testing/webhook'

let shop: ShopWithWebhook

beforeAll(async () => {
  shop = await openShopWithWebhook()
})

beforeEach(() => shop.forget())

afterAll(() => shop.receiver.stop())

const order = orderId('usr_1001', 0)
const resend = (which: string) => shop.post(MERCHANT_TOKEN, `/portico/events/${which}resend`, '')

/** One delivered, one given up, one still to be sent; the newest first. */
async function threeEvents() {
  await shop.rename(order)
  await shop.deliverDue()
  await shop.rename(order)
  shop.receiver.answerWith((response) => response.writeHead(500).end())
  for (let day = 0; day < 30; day++) {
    await shop.deliverDue()
    shop.wait(86_400_000)
  }
  shop.receiver.accept()
  await shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1002', { name: `${Math.random()}` })
  return shop.listed()
}

describe('the list of events', () => {
  it('says of each how far it got, newest first, and nothing of what it is about', async () => {
    const events = await threeEvents()
    expect(events).toEqual([
      {
        id: expect.any(String),
        created_at: shop.services.clock().toISOString(),
        type: 'customer.updated',
        object_id: customerId('usr_1002'),
        sequence: 1,
        status: 'pending',
        attempts: 0,
        next_attempt_at: shop.services.clock().toISOString(),
        delivered_at: null,
        last_error: null,
      },
      expect.objectContaining({ object_id: order, sequence: 2, status: 'failed' }),
      expect.objectContaining({ object_id: order, sequence: 1, status: 'delivered' }),
    ])
    const { body } = await shop.get(MERCHANT_TOKEN, '/portico/events/')
    expect(JSON.stringify(body)).not.toContain('billing_name')
    expect(webhookEvent.def.shape).not.toHaveProperty('data')
  })

  it('is filtered by status and by object, and comes in pages', async () => {
    const [pending, failed, delivered] = await threeEvents()
    expect(await shop.listed('&status=failed')).toEqual([failed])
    expect(await shop.listed('&status=failed&status=pending')).toEqual([pending, failed])
    expect(await shop.listed(`&object_id=${order}`)).toEqual([failed, delivered])
    expect(await shop.listed(`&object_id=${order}&status=delivered`)).toEqual([delivered])
    const { body } = await shop.get(MERCHANT_TOKEN, '/portico/events/?limit=2&page=2')
    expect(body).toEqual({ items: [delivered], pagination: { total_count: 3, max_page: 2 } })
  })

  it('refuses a status that there isn’t', async () => {
    expect(await shop.get(MERCHANT_TOKEN, '/portico/events/?status=lost')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['query', 'status', 0] }] },
    })
  })
})

describe('sending again', () => {
  it('takes an event however far it got, and starts afresh with it', async () => {
    for (const { id } of await threeEvents()) expect((await resend(`${id}/`)).status).toBe(204)
    expect(await shop.listed('&status=pending&status=delivered')).toHaveLength(3)
    expect(await shop.listed('&status=pending')).toMatchObject(
      Array(3).fill({ attempts: 0, delivered_at: null, last_error: null }),
    )
    shop.receiver.deliveries.length = 0
    while ((await shop.deliverDue()) > 0);
    expect(await shop.statuses()).toEqual(Array(3).fill('delivered'))
    const orders = shop.receiver.deliveries.filter(({ object }) => object === order)
    expect(orders.map(({ sequence }) => sequence)).toEqual([1, 2])
  })

  it('takes all that were given up, and says how many', async () => {
    await threeEvents()
    expect(await resend('')).toMatchObject({ status: 200, body: { resent: 1 } })
    expect(await shop.statuses()).toEqual(['pending', 'pending', 'delivered'])
    expect(await resend('')).toMatchObject({ body: { resent: 0 } })
  })
})
