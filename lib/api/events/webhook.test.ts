import { randomUUID } from 'node:crypto'
import { webhooks } from '@polar-sh/sdk/2026-10'
import { validateEvent as validateEvent049 } from 'polar-sdk-0.49/webhooks'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimEvents } from '../../services/events/claim-events'
import { recordEvent } from '../../services/events/record-event'
import type { Delivery } from '../../testing/receiver'
import { MERCHANT_TOKEN, orderId } from '../testing/shop'
import { openShopWithWebhook, SECRET, type ShopWithWebhook } from '../testing/webhook'

let shop: ShopWithWebhook

beforeAll(async () => {
  shop = await openShopWithWebhook()
})

beforeEach(() => shop.forget())

afterAll(() => shop.receiver.stop())

const order = orderId('usr_1001', 0)
const other = orderId('usr_1001', 1)

const HOUR_MS = 3_600_000

const whsec = `whsec_${Buffer.from('thirty-two bytes of a secret key').toString('base64')}`

/** A secret as it is configured, and as Standard Webhooks' own library takes it. */
const secrets = [
  [SECRET, Buffer.from(SECRET).toString('base64')],
  [whsec, whsec],
] as const

const arrived = (deliveries: Delivery[]) =>
  deliveries.map(({ object, sequence }) => [object, sequence])

describe('a delivery', () => {
  it('is signed so that every client takes it, whichever form the secret has', async () => {
    // The clients refuse what was signed more than some minutes ago.
    shop.wait(Date.now() - shop.services.clock().getTime())
    await shop.rename(order)
    await shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1002', { name: 'Renamed' })
    await shop.post(MERCHANT_TOKEN, '/customers/', { email: 'new@customer.example' })
    await shop.call(MERCHANT_TOKEN, '/customers/external/usr_1016', { method: 'DELETE' })

    for (const [secret, standard] of secrets) {
      shop.receiver.deliveries.length = 0
      for (const { id } of await shop.listed()) {
        await shop.post(MERCHANT_TOKEN, `/portico/events/${id}/resend`, '')
      }
      expect(await shop.deliverDue({ ...shop.webhook, secret })).toBe(4)

      for (const { headers, body } of shop.receiver.deliveries) {
        const { type } = JSON.parse(body)
        expect(new Verifier(standard).verify(body, headers)).toEqual(JSON.parse(body))
        expect(await webhooks.validateEvent(body, headers, secret)).toMatchObject({ type })
        expect(validateEvent049(body, headers, secret)).toMatchObject({ type })
        expect(() => validateEvent049(body, headers, `${secret}?`)).toThrow()
      }
    }
  })

  it('says what happened when, and the order as it was right after', async () => {
    await shop.rename(order)
    const happened = shop.services.clock().toISOString()
    const { body: shown } = await shop.get(MERCHANT_TOKEN, `/orders/${order}`)
    shop.wait(HOUR_MS)
    await shop.rename(order)

    await shop.deliverDue()

    const [delivery] = shop.receiver.deliveries
    const event = { type: 'order.updated', timestamp: happened, data: shown, sequence: 1 }
    expect(JSON.parse(delivery?.body ?? '')).toEqual(event)
    expect(await shop.listed('&status=delivered')).toMatchObject([{ id: delivery?.id }])
  })

  it('is of nothing that was taken back', async () => {
    const undone = shop.services.database.transaction(async (transaction) => {
      await recordEvent(transaction, shop.services, 'order.updated', { id: randomUUID() })
      throw new Error('Never mind')
    })
    await expect(undone).rejects.toThrow('Never mind')
    expect(await shop.deliverDue()).toBe(0)
  })
})

describe('the order of events', () => {
  it('is kept for each object, and lets other objects pass', async () => {
    for (let n = 0; n < 3; n++) await shop.rename(order)
    await shop.rename(other)
    shop.receiver.answerWith((response, { object }) =>
      response.writeHead(object === order ? 500 : 200).end(),
    )
    expect(await shop.deliverDue()).toBe(2)
    expect(await shop.deliverDue()).toBe(0)
    shop.receiver.accept()
    shop.wait(HOUR_MS)
    while ((await shop.deliverDue()) > 0);
    const mine = shop.receiver.deliveries.filter(({ object }) => object === order)
    expect(mine.map(({ sequence }) => sequence)).toEqual([1, 1, 2, 3])
    expect(await shop.statuses()).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
  })

  it('is not held up by an event that was given up', async () => {
    for (let n = 0; n < 2; n++) await shop.rename(order)
    shop.receiver.answerWith((response, { sequence }) =>
      response.writeHead(sequence === 1 ? 500 : 200).end(),
    )
    while ((await shop.statuses()).includes('pending')) {
      await shop.deliverDue()
      shop.wait(3 * HOUR_MS)
    }
    expect(await shop.statuses()).toEqual(['delivered', 'failed'])
  })
})

describe('a webhook that doesn’t take an event', () => {
  it.each([
    ['answers 500', 500, {}],
    ['answers 410', 410, {}],
    ['sends elsewhere', 302, { Location: '/elsewhere' }],
  ])('and %s gets it again, to the byte', async (_what, status, headers) => {
    shop.receiver.answerWith((response) => response.writeHead(status, headers).end('No'))
    await shop.rename(order)
    await shop.deliverDue()
    expect(await shop.listed()).toMatchObject([
      { status: 'pending', attempts: 1, last_error: `The webhook answered ${status}` },
    ])
    expect(await shop.deliverDue()).toBe(0)

    shop.receiver.accept()
    shop.wait(10_000)
    await shop.deliverDue()
    expect(await shop.listed()).toMatchObject([
      { status: 'delivered', attempts: 2, last_error: null, next_attempt_at: null },
    ])
    const [first, second] = shop.receiver.deliveries
    expect(shop.receiver.deliveries.map(({ path }) => path)).toEqual(['/hooks', '/hooks'])
    expect([second?.id, second?.body]).toEqual([first?.id, first?.body])
  })

  it('because it is down gets it when it is back', async () => {
    await shop.receiver.stop()
    await shop.rename(order)
    await shop.deliverDue()
    expect(await shop.listed()).toMatchObject([
      {
        status: 'pending',
        last_error: expect.stringMatching(/^The webhook can't be reached: \w+$/),
      },
    ])
    await shop.receiver.start()
    shop.wait(10_000)
    await shop.deliverDue()
    expect(await shop.statuses()).toEqual(['delivered'])
  })

  it('because it never answers is not waited for', async () => {
    shop.receiver.answerWith(() => {})
    await shop.rename(order)
    await shop.deliverDue({ ...shop.webhook, timeout: 500 })
    expect(await shop.listed()).toMatchObject([
      { status: 'pending', last_error: 'The webhook did not answer within 0.5 s' },
    ])
  })

  it('and takes it, but never ends its answer, has taken it', async () => {
    shop.receiver.answerWith((response) => response.writeHead(200).write('Thanks, and'))
    await shop.rename(order)
    await shop.deliverDue()
    expect(await shop.statuses()).toEqual(['delivered'])
  })

  it('is asked less and less often, and after a day no more', async () => {
    shop.receiver.answerWith((response) => response.writeHead(500).end())
    await shop.rename(order)
    const waits: number[] = []
    for (;;) {
      await shop.deliverDue()
      const next = (await shop.listed())[0]?.next_attempt_at
      if (!next) break
      waits.push(Date.parse(next) - shop.services.clock().getTime())
      shop.wait(waits.at(-1) ?? 0)
    }
    expect(waits[0]).toBeGreaterThanOrEqual(4_500)
    expect(waits[0]).toBeLessThanOrEqual(5_500)
    const growing = waits.slice(0, 11)
    expect(growing).toEqual([...growing].sort((a, b) => a - b))
    expect(Math.max(...waits)).toBeLessThanOrEqual(2.2 * HOUR_MS)
    const total = waits.reduce((sum, wait) => sum + wait, 0)
    expect(total).toBeGreaterThan(22 * HOUR_MS)
    expect(total).toBeLessThan(28 * HOUR_MS)
    expect(await shop.listed()).toMatchObject([
      { status: 'failed', delivered_at: null, last_error: 'The webhook answered 500' },
    ])
    shop.wait(48 * HOUR_MS)
    expect(await shop.deliverDue()).toBe(0)
  })
})

it('sends again what a process that died had claimed, and nobody else before that', async () => {
  await shop.rename(order)
  await shop.rename(other)
  expect(await claimEvents(shop.services, 1)).toHaveLength(1)
  expect(await shop.deliverDue()).toBe(1)
  expect(await shop.deliverDue()).toBe(0)
  shop.wait(30_000)
  expect(await shop.deliverDue()).toBe(1)
  expect(arrived(shop.receiver.deliveries).sort()).toEqual(
    [
      [order, 1],
      [other, 1],
    ].sort(),
  )
})
