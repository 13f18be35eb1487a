import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrder, listOrders, updateOrder } from '../../polar/orders'
import { createDemoDataFolder } from '../../testing/database'
import { callAs } from '../access/call-as'
import { applyDetails } from './apply-details'
import { applyToProfile } from './apply-to-profile'
import { findTargets } from './find-targets'

const grant = { subject: { sub: 'usr_1002' }, link: 'a', issued: 0, viewOnly: false }
vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
afterAll(() => {
  vi.unstubAllEnvs()
})

/** Calls the API as the customer with 240 orders. */
async function callAsWeber<Data>(call: (token: string) => Promise<Result<Data>>): Promise<Data> {
  const result = await callAs(grant, call)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}

let corrected: { is: PortalOrder; was: PortalOrder }
let targets: PortalOrder[]
/** Changes one of their orders directly. */
let apart: PortalOrder

beforeAll(async () => {
  const newest = { page: 1, limit: 1, sorting: '-created_at' } as const
  const [order] = (await callAsWeber((token) => listOrders(token, newest))).items
  if (!order) throw new Error('The demo has no orders')
  const is = await callAsWeber((token) =>
    updateOrder(token, { order, revision: null }, { billing_name: 'Weber & Söhne Logistik SE' }),
  )
  corrected = { is, was: order }
  const [first, ...others] = (await callAsWeber((token) => findTargets(token, corrected))).orders
  if (!first) throw new Error('No order has the same details')
  apart = first
  targets = others
})

describe('one correction', () => {
  it('finds the orders that had the same old details, or none', () => {
    expect(targets.length).toBeGreaterThan(200)
    expect(targets.some(({ billing_address }) => billing_address === null)).toBe(true)
    expect(targets.map(({ id }) => id)).not.toContain(corrected.is.id)
  })

  it('is applied to each of them, and changes nothing the second time', async () => {
    const ids = targets.slice(0, 30).map(({ id }) => id)
    const first = await callAsWeber((token) => applyDetails({ token, grant }, corrected, ids))
    expect(first.results.map(({ outcome }) => outcome.kind)).toEqual(ids.map(() => 'saved'))
    const again = await callAsWeber((token) => applyDetails({ token, grant }, corrected, ids))
    expect(again.results.map(({ outcome }) => outcome.kind)).toEqual(ids.map(() => 'same'))
    const left = await callAsWeber((token) => findTargets(token, corrected))
    const leftIds = left.orders.map(({ id }) => id).filter((id) => id !== apart.id)
    expect(leftIds).toEqual(targets.slice(30).map(({ id }) => id))
    const reached = await callAsWeber((token) => getOrder(token, ids[0] ?? ''))
    expect(reached.billing_name).toBe('Weber & Söhne Logistik SE')
  })

  it('skips an order of another customer, and says so', async () => {
    const foreign = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'
    const { results } = await callAsWeber((token) =>
      applyDetails({ token, grant }, corrected, [foreign]),
    )
    expect(results).toEqual([{ id: foreign, outcome: { kind: 'missing' } }])
  })

  it('leaves an order alone that was changed since it was found', async () => {
    const byHand = { billing_name: 'Weber Nord GmbH' }
    await callAsWeber((token) => updateOrder(token, { order: apart, revision: null }, byHand))
    const { results } = await callAsWeber((token) =>
      applyDetails({ token, grant }, corrected, [apart.id]),
    )
    expect(results).toEqual([{ id: apart.id, outcome: { kind: 'changed' } }])
    expect(await callAsWeber((token) => getOrder(token, apart.id))).toMatchObject(byHand)
  })

  it('is saved for future orders, once', async () => {
    expect(await callAsWeber((token) => applyToProfile({ token, grant }, corrected.is))).toBe(
      'saved',
    )
    expect(await callAsWeber((token) => applyToProfile({ token, grant }, corrected.is))).toBe(
      'same',
    )
  })
})
