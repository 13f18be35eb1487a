import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { customerId, MERCHANT_TOKEN } from '../api/testing/shop'
import { openWatchedApi, type WatchedApi } from '../portal/testing/watched-api'
import { polarClient } from './client'
import { getCustomerRecord, updateCustomerRecord } from './customer-records'
import { findCustomer } from './customers'
import { isPathSegment, UnsafePathError } from './path-segment'

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

const safeIds = ['usr_1001', 'a', '0', 'A-Z.~_', '...', '.a', 'a..b']

const unsafeIds = [
  'usr_team/members/member_lee',
  '../customers',
  '.',
  '..',
  'a/../b',
  'a\\b',
  'a%2Fb',
  'jane@doe.example',
  'a b',
  'a?b',
  'a#b',
  'a;b',
  'é',
  'a\n',
  '',
]

describe('an external id in a path', () => {
  it.each(safeIds)('may be %j', (id) => expect(isPathSegment(id)).toBe(true))
  it.each(unsafeIds)('may not be %j', (id) => expect(isPathSegment(id)).toBe(false))

  it('leads to itself, however it is decoded, if it may be there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ0._~-/%2Ee\\ ?#') }), (id) => {
        fc.pre(isPathSegment(id))
        const url = new URL(`https://api.example/external/${encodeURIComponent(id)}`)
        expect(decodeURIComponent(url.pathname)).toBe(`/external/${id}`)
      }),
    )
  })
})

const id = customerId('usr_1018')

async function changedAs(external_id: string | null) {
  await api.shop.patch(MERCHANT_TOKEN, `/customers/${id}`, { name: 'Before' })
  api.merchantCalls.length = 0
  const result = await updateCustomerRecord({ id, external_id }, { name: 'After' })
  const { body } = await api.shop.get(MERCHANT_TOKEN, `/customers/${id}`)
  return { result, stored: body, calls: api.merchantCalls }
}

describe('a customer’s record', () => {
  it.each([null, ...unsafeIds])(
    'is changed by the API’s id where the external one is %j',
    async (external) => {
      const { result, stored, calls } = await changedAs(external)
      expect(result.ok).toBe(true)
      expect(stored).toMatchObject({ name: 'After' })
      expect(calls).toEqual([`PATCH /customers/${id}`])
    },
  )

  it('is never looked for under an id that is no id', async () => {
    api.calls.length = 0
    expect(await getCustomerRecord('../orders')).toMatchObject({
      ok: false,
      failure: { kind: 'missing' },
    })
    expect(api.calls).toEqual([])
  })
})

describe('a customer that a link names', () => {
  it.each(['team/members/member_lee', 'jane@doe.example', 'a b', 'ü'])(
    'is found by the external id %j, without a path of it',
    async (external_id) => {
      const email = `${Buffer.from(external_id).toString('hex')}@made.example`
      await api.shop.post(MERCHANT_TOKEN, '/customers/', { external_id, email })
      await api.shop.post(MERCHANT_TOKEN, '/customers/', {
        external_id: `${external_id}-too`,
        email: `too-${email}`,
      })
      api.merchantCalls.length = 0
      expect(await findCustomer({ sub: external_id })).toMatchObject({ ok: true, data: { email } })
      expect(api.merchantCalls).toEqual(['GET /customers/'])
    },
  )

  it('is missing, if no external id is just that', async () => {
    expect(await findCustomer({ sub: 'usr_100/' })).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'customer' },
    })
  })
})

it('no call of the client has an id in its path that leads elsewhere', async () => {
  vi.stubEnv('POLAR_SERVER', 'https://api.example')
  const client = await polarClient()
  for (const unsafe of unsafeIds) {
    expect(() => client.buildRequest('GET', '/v1/orders/{id}', { id: unsafe })).toThrow(
      UnsafePathError,
    )
  }
  expect(client.buildRequest('GET', '/v1/orders/{id}', { id: 'a.b' })[0]).toMatch(/orders\/a\.b$/)
})
