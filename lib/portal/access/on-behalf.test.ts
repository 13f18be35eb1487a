import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import { getString, readProductSources, walkNodes } from '../../testing/sources'
import { createSessionResult, openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { actOnBehalf } from './on-behalf'

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})
afterAll(() => api.close())

beforeEach(() => {
  api.merchantCalls.length = 0
})

const link = { link: 'a link', issued: 0, viewOnly: false }
const order = orderId('usr_1001', 0)

describe('acting on behalf of a customer', () => {
  it('is refused without a session, before any call', async () => {
    const none = { ok: false, failure: { kind: 'signedOut' } } as const
    expect(await actOnBehalf(none)).toEqual(none)
    expect(api.merchantCalls).toEqual([])
  })

  it('is refused to a link to an order, before any call', async () => {
    const session = createSessionResult({
      orders: [{ ...link, subject: { sub: 'usr_1001' }, order }],
    })
    expect(await actOnBehalf(session)).toEqual({ ok: false, failure: { kind: 'closed' } })
    expect(api.merchantCalls).toEqual([])
  })

  it('is refused to a view-only link, before any call', async () => {
    const session = createSessionResult({
      full: { ...link, viewOnly: true, subject: { sub: 'usr_1001' } },
    })
    expect(await actOnBehalf(session)).toEqual({ ok: false, failure: { kind: 'viewOnly' } })
    expect(api.merchantCalls).toEqual([])
  })

  it('is refused to a plain member of a team, by the role that the API gives', async () => {
    const token = await api.shop.signIn('usr_1003', 'member_lee')
    api.merchantCalls.length = 0
    const refused = { ok: false, failure: { kind: 'forbidden' } }
    expect(await actOnBehalf(createSessionResult({ full: { token } }))).toEqual(refused)
    expect(api.merchantCalls).toEqual([])
  })

  it('is refused to a session that has expired', async () => {
    const session = createSessionResult({ full: { token: 'polar_cst_gone' } })
    expect(await actOnBehalf(session)).toEqual({ ok: false, failure: { kind: 'expired' } })
    expect(api.merchantCalls).toEqual([])
  })

  it.each(['member_mia', 'member_sam'])(
    'is for %s, by the merchant’s own record',
    async (member) => {
      const token = await api.shop.signIn('usr_1003', member)
      const acting = await actOnBehalf(createSessionResult({ full: { token } }))
      expect(acting).toMatchObject({ ok: true, data: { record: { external_id: 'usr_1003' } } })
      expect(api.merchantCalls).toEqual([`GET /customers/${customerId('usr_1003')}`])
    },
  )

  it('changes the record of the session’s customer, whatever somebody asks for', async () => {
    const token = await api.shop.signIn('usr_1001')
    const acting = await actOnBehalf(createSessionResult({ full: { token } }))
    if (!acting.ok) throw new Error(acting.failure.kind)
    await acting.data.change({ locale: 'de' })
    expect(api.merchantCalls.at(-1)).toBe('PATCH /customers/external/usr_1001')
  })

  it('isn’t reported as the customer’s fault when the merchant’s token is refused', async () => {
    api.refuse(`GET /customers/${customerId('usr_1001')}`, 403)
    const token = await api.shop.signIn('usr_1001')
    const unavailable = { ok: false, failure: { kind: 'unavailable' } }
    expect(await actOnBehalf(createSessionResult({ full: { token } }))).toEqual(unavailable)
    api.answer()
  })
})

it('is the only way to those calls', () => {
  const importers = readProductSources().filter(({ tree }) =>
    [...walkNodes(tree.program)].some((node) =>
      getString(node.source)?.endsWith('/polar/customer-records'),
    ),
  )
  expect(importers.map(({ file }) => file)).toEqual(['lib/portal/access/on-behalf.ts'])
})
