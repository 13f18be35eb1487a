import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import { canFilterOrders, getOrderToShow, listOrders } from '../orders'
import { type MirroredApi, openMirroredApi } from '../testing/mirrored-api'

const CUSTOMER = 'usr_1001'
const TEN_MINUTES = 600_000
const everything = { page: 1, limit: 100, sorting: '-created_at' } as const
let api: MirroredApi

beforeAll(async () => {
  api = await openMirroredApi()
  expect(await api.synchronize()).toBe('complete')
})

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  api.be('there')
  api.calls.length = 0
})

afterEach(() => {
  vi.useRealTimers()
})

afterAll(() => api.close())

async function list(token: string) {
  const result = await listOrders(token, everything)
  return result.ok ? result.data.pagination.total_count : result.failure.kind
}

/** Lets time go by for the portal and the mirror. */
function pass(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
  api.shop.wait(ms)
}

describe('whom the API has vouched for', () => {
  it('reads lists and searches from the mirror, with one call in minutes', async () => {
    const token = await api.shop.signIn(CUSTOMER)
    expect(await canFilterOrders(token)).toBe(true)
    expect(await list(token)).toBe(14)
    const found = await listOrders(token, { ...everything, needsDetails: true })
    expect(found).toMatchObject({ ok: true, data: { asOf: null } })
    expect(api.calls).toEqual(['GET /customer-portal/customer-session/user'])
  })

  it('reads on while the API is away, and is told from when that is', async () => {
    const token = await api.shop.signIn(CUSTOMER)
    await list(token)
    api.be('away')
    const order = await getOrderToShow(token, orderId(CUSTOMER, 0))
    expect(order).toMatchObject({
      ok: true,
      data: { order: { id: orderId(CUSTOMER, 0) }, asOf: expect.any(Date) },
    })
    const listed = await listOrders(token, everything)
    expect(listed).toMatchObject({ ok: true, data: { asOf: expect.any(Date) } })
    api.be('there')
    const again = await getOrderToShow(token, orderId(CUSTOMER, 0))
    expect(again).toMatchObject({ ok: true, data: { asOf: null } })
  })

  it('isn’t believed for longer than ten minutes', async () => {
    const token = await api.shop.signIn(CUSTOMER)
    await list(token)
    api.be('away')
    pass(TEN_MINUTES - 1_000)
    expect(await list(token)).toBe(14)
    pass(2_000)
    expect(await list(token)).toBe('unavailable')
  })

  it('reads no orders of others', async () => {
    const token = await api.shop.signIn(CUSTOMER)
    await list(token)
    api.be('away')
    const other = await getOrderToShow(token, orderId('usr_1002', 0))
    expect(other).toMatchObject({ ok: false, failure: { kind: 'unavailable' } })
  })

  it('reads nothing from the moment on in which an event says that they are deleted', async () => {
    const token = await api.shop.signIn('usr_1004')
    expect(await list(token)).toBeGreaterThan(0)
    api.be('away')
    const data = { id: customerId('usr_1004'), created_at: '2026-01-01T00:00:00Z' }
    expect(await api.send({ type: 'customer.deleted', data })).toBe('kept')
    expect(await list(token)).toBe('unavailable')
  })

  it('is asked about again when the members of a team change', async () => {
    const token = await api.shop.signIn('usr_1003', 'member_sam')
    expect(await list(token)).toBeGreaterThan(0)
    api.be('away')
    const data = { id: customerId('sam'), customer_id: customerId('usr_1003') }
    expect(await api.send({ type: 'member.deleted', data })).toBe('kept')
    expect(await list(token)).toBe('unavailable')
  })
})

describe.each(['there', 'away'] as const)('with the API %s, nothing is read by', (state) => {
  const denied = { there: ['expired', 'forbidden'], away: ['unavailable'] }[state]

  it('a plain member', async () => {
    const token = await api.shop.signIn('usr_1003', 'member_lee')
    await list(token)
    api.be(state)
    expect(denied).toContain(await list(token))
    expect(await canFilterOrders(token)).toBe(false)
  })

  it('a forged token, even one that the mirror itself would take', async () => {
    const until = new Date(Date.now() + TEN_MINUTES)
    const own = await api.mirror.openSession(customerId(CUSTOMER), until)
    api.be(state)
    expect(denied).toContain(await list(String(own)))
    expect(denied).toContain(await list('polar_cst_forged'))
  })

  it('a token that has ended', async () => {
    const token = await api.shop.signIn(CUSTOMER)
    api.shop.wait(3_600_001)
    api.be(state)
    expect(denied).toContain(await list(token))
  })
})
