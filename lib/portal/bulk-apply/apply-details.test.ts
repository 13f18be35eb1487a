import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrder, listOrders, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-api'
import { applyDetails } from './apply-details'
import { applyToProfile } from './apply-to-profile'
import { findTargets } from './find-targets'

const access = { subject: { sub: 'usr_1002' }, link: 'a', issued: 0, viewOnly: false }
vi.stubEnv('PORTICO_DATA_DIR', path.join(mkdtempSync(path.join(tmpdir(), 'portico-')), 'data'))
afterAll(() => {
  vi.unstubAllEnvs()
})

/** As the customer with 240 orders. */
async function asWeber<Data>(call: (token: string) => Promise<Result<Data>>): Promise<Data> {
  const result = await callAs(access, call)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}

let corrected: { is: PortalOrder; was: PortalOrder }
let targets: PortalOrder[]

beforeAll(async () => {
  const newest = { page: 1, limit: 1, sorting: '-created_at' } as const
  const [order] = (await asWeber((token) => listOrders(token, newest))).items
  if (!order) throw new Error('The demo has no orders')
  const is = await asWeber((token) =>
    updateOrder(token, { order, revision: null }, { billing_name: 'Weber & Söhne Logistik SE' }),
  )
  corrected = { is, was: order }
  targets = (await asWeber((token) => findTargets(token, corrected))).orders
})

describe('one correction', () => {
  it('finds the orders that had the same old details, or none', () => {
    expect(targets.length).toBeGreaterThan(200)
    expect(targets.some(({ billing_address }) => billing_address === null)).toBe(true)
    expect(targets.map(({ id }) => id)).not.toContain(corrected.is.id)
  })

  it('reaches each of them, and changes nothing the second time', async () => {
    const ids = targets.slice(0, 30).map(({ id }) => id)
    const first = await asWeber((token) => applyDetails({ token, access }, corrected, ids))
    expect(first.results.map(({ outcome }) => outcome.kind)).toEqual(ids.map(() => 'saved'))
    const again = await asWeber((token) => applyDetails({ token, access }, corrected, ids))
    expect(again.results.map(({ outcome }) => outcome.kind)).toEqual(ids.map(() => 'same'))
    const left = await asWeber((token) => findTargets(token, corrected))
    expect(left.orders.map(({ id }) => id)).toEqual(targets.slice(30).map(({ id }) => id))
    const reached = await asWeber((token) => getOrder(token, ids[0] ?? ''))
    expect(reached.billing_name).toBe('Weber & Söhne Logistik SE')
  })

  it('passes over what isn’t theirs, and says so', async () => {
    const foreign = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'
    const { results } = await asWeber((token) =>
      applyDetails({ token, access }, corrected, [foreign]),
    )
    expect(results).toEqual([{ id: foreign, outcome: { kind: 'missing' } }])
  })

  it('leaves an order alone that was changed since it was found', async () => {
    const [order] = targets.slice(40)
    if (!order) throw new Error('No order is left')
    const byHand = { billing_name: 'Weber Nord GmbH' }
    await asWeber((token) => updateOrder(token, { order, revision: null }, byHand))
    const { results } = await asWeber((token) =>
      applyDetails({ token, access }, corrected, [order.id]),
    )
    expect(results).toEqual([{ id: order.id, outcome: { kind: 'changed' } }])
    expect(await asWeber((token) => getOrder(token, order.id))).toMatchObject(byHand)
  })

  it('becomes that of future orders, once', async () => {
    expect(await asWeber((token) => applyToProfile(token, corrected.is))).toBe('saved')
    expect(await asWeber((token) => applyToProfile(token, corrected.is))).toBe('same')
  })
})
