import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readMirrored, readOrders } from '../../api/testing/mirrored-shop'
import { customerId, MERCHANT_TOKEN, orderId } from '../../api/testing/shop'
import { countRounds } from '../../testing/rounds'
import { type MirroredApi, openMirroredApi, signed } from '../testing/mirrored-api'
import { lastNight } from './keep-mirror'
import { receiveEvent } from './receive-event'
import { synchronize } from './synchronize'

const CUSTOMER = 'usr_1001'
const ID = orderId(CUSTOMER, 0)
let api: MirroredApi
let names = 0

beforeAll(async () => {
  api = await openMirroredApi()
  expect(await api.synchronize()).toBe('complete')
})

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  api.be('there')
  api.calls.length = 0
})

afterAll(() => api.close())

/** Corrects an order at the API. Returns the event that it sends of that. */
async function correct(id = ID) {
  api.shop.wait(1)
  const billing_name = `Name ${names++}`
  const { body } = await api.shop.patch(MERCHANT_TOKEN, `/orders/${id}`, { billing_name })
  return { type: 'order.updated', data: body }
}

async function expectEqual(customer = CUSTOMER): Promise<void> {
  const source = await readOrders(api.shop.fetch, await api.shop.signIn(customer))
  expect(await readMirrored(api, customerId(customer))).toEqual(source)
}

async function expectBehind(): Promise<void> {
  const source = await readOrders(api.shop.fetch, await api.shop.signIn(CUSTOMER))
  expect(await readMirrored(api, customerId(CUSTOMER))).not.toEqual(source)
}

describe('an event', () => {
  it('brings the mirror up to date', async () => {
    expect(await api.send(await correct())).toBe('kept')
    await expectEqual()
  })

  it('may come twice, late and out of order', async () => {
    const events = [await correct(), await correct(), await correct()]
    for (const event of [...events.toReversed(), ...events]) await api.send(event)
    await expectEqual()
  })

  it('that was lost is made up for by a run', async () => {
    await correct()
    await expectBehind()
    expect(await api.synchronize()).toBe('complete')
    await expectEqual()
  })

  it('isn’t taken from somebody who doesn’t know the secret', async () => {
    const event = await correct()
    const forged = signed(event, { secret: 'the secret of somebody else' })
    expect(await receiveEvent(...forged)).toBe('rejected')
    const [, headers] = signed(await correct())
    const [body] = signed(event)
    expect(await receiveEvent(body, headers)).toBe('rejected')
    expect(await receiveEvent(body, {})).toBe('rejected')
    await expectBehind()
    expect(await api.send(await correct())).toBe('kept')
  })

  it.each([-310, 310])('isn’t taken %s seconds from now', async (seconds) => {
    const event = await correct()
    const at = new Date(Date.now() + seconds * 1_000)
    expect(await receiveEvent(...signed(event, { at }))).toBe('rejected')
  })

  it.each([
    ['its text', 1],
    ['what it encodes', 0],
  ])('is taken with a key from the secret that is %s, as by the official SDK', async (_, index) => {
    const [body, headers] = signed(await correct())
    const signature = headers['webhook-signature']?.split(' ')[index] ?? ''
    expect(await receiveEvent(body, { ...headers, 'webhook-signature': signature })).toBe('kept')
    await expectEqual()
  })

  it('of a type that nobody knows yet changes nothing', async () => {
    expect(await api.send({ type: 'order.hibernated', data: {} })).toBe('kept')
    expect(await api.send({ type: 'order.updated', data: { id: ID } })).toBe('kept')
    expect(await api.send({ type: 'benefit.created', data: null })).toBe('kept')
  })
})

describe('a burst of events', () => {
  const count = countRounds(10_000, 200)

  it('ends in the state of the API, in whatever order they come', async () => {
    const changes: Awaited<ReturnType<typeof correct>>[] = []
    for (let index = 0; index < 20; index++) {
      changes.push(await correct(orderId(CUSTOMER, index % 7)))
    }
    const burst = Array.from({ length: count }, (_, index) => changes[(index * 7) % 20])
    const sent = await Promise.all(burst.map((event) => event && api.send(event)))
    expect(new Set(sent)).toEqual(new Set(['kept']))
    await expectEqual()
  }, 600_000)
})

describe('a run', () => {
  it('goes on where another process left it', async () => {
    await correct()
    const stop = new AbortController()
    const onPage = () => stop.abort()
    const half = { signal: stop.signal, onPage, wait: async () => {} }
    expect(await synchronize(api.mirror, half)).toBe('stopped')
    api.calls.length = 0
    expect(await synchronize(api.another(), { wait: async () => {} })).toBe('complete')
    expect(api.calls).not.toContain('GET /customers/')
    expect(api.calls).toContain('GET /orders/')
    await expectEqual()
  })

  it('is left to the process that is at it, until that is taken for dead', async () => {
    const position = await api.mirror.claimRun()
    expect(await synchronize(api.another(), { wait: async () => {} })).toBe('taken')
    expect(api.calls).toEqual([])
    api.shop.wait(120_001)
    expect(await synchronize(api.another(), { wait: async () => {} })).toBe('complete')
    expect(position).not.toBeNull()
  })

  it('ends while the API is away, and leaves what is there', async () => {
    const before = await readMirrored(api, customerId(CUSTOMER))
    api.be('away')
    expect(await api.synchronize()).toBe('unavailable')
    expect(await readMirrored(api, customerId(CUSTOMER))).toEqual(before)
    api.be('there')
    expect(await api.synchronize()).toBe('complete')
  })

  it('takes out a customer whose deletion was never heard of', async () => {
    const id = customerId('usr_1005')
    expect(await readMirrored(api, id)).not.toBeNull()
    await api.shop.delete(MERCHANT_TOKEN, `/customers/${id}`)
    expect(await api.synchronize()).toBe('complete')
    expect(await readMirrored(api, id)).toBeNull()
  })

  it('brings back what the API has again', async () => {
    await api.mirror.remove('order', ID)
    await api.mirror.remove('customer', customerId(CUSTOMER))
    expect(await readMirrored(api, customerId(CUSTOMER))).toBeNull()
    expect(await api.synchronize()).toBe('complete')
    await expectEqual()
  })
})

it.each([
  ['2026-03-02T03:00:00Z', '2026-03-02T03:00:00.000Z'],
  ['2026-03-02T02:59:59Z', '2026-03-01T03:00:00.000Z'],
])('at %s the last night’s run was due at %s', (now, due) => {
  expect(lastNight(new Date(now)).toISOString()).toBe(due)
})
