import { beforeAll, describe, expect, it } from 'vitest'
import { createApi } from './create-api'
import { operations } from './operations'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

const order = `/customer-portal/orders/${orderId('usr_1001', 0)}`

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const ask = (path: string, init: RequestInit = {}) => shop.call(MERCHANT_TOKEN, path, init)

const listed = (header: string | null) => (header ?? '').split(', ').sort()

/** A path as it is called: with something for each parameter. */
const called = (path: string) => path.replace('/v1', '').replace(/\{\w+\}/g, 'something')

describe('a script of another origin', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': 'authorization, content-type, polar-version',
    },
  }

  it('is told what it may send, without a token', async () => {
    const { status, headers } = await shop.call(null, order, preflight)
    expect(status).toBe(204)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(listed(headers.get('Access-Control-Allow-Methods'))).toContain('PATCH')
    const names = listed((headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase())
    for (const name of ['authorization', 'content-type', 'if-match', 'polar-version']) {
      expect(names).toContain(name)
    }
  })

  it.each([
    ['an answer', '/customers/', 200],
    ['something missing', '/customers/external/nobody', 404],
    ['a path that isn’t', '/nowhere', 404],
    ['malformed input', '/customers/?page=0', 422],
    ['a token of the wrong kind', order, 401],
  ])('reads %s', async (_what, path, expected) => {
    const { status, headers } = await ask(path, { headers: { Origin: 'https://shop.example' } })
    expect(status).toBe(expected)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(listed(headers.get('Access-Control-Expose-Headers'))).toContain('ETag')
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  })

  it('reads that a method isn’t taken', async () => {
    const { status, headers } = await ask('/customers/', { method: 'PUT' })
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([405, '*'])
  })

  it('reads that a body is too large', async () => {
    const { status, headers } = await shop.post(
      MERCHANT_TOKEN,
      '/customers/',
      'x'.repeat(1_000_001),
    )
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([413, '*'])
  })
})

describe('what a path takes', () => {
  const paths = [...new Set(operations.map(({ path }) => path))]

  it.each(paths)('%s says by OPTIONS, and with a 405', async (path) => {
    const methods = operations.filter((each) => each.path === path).map(({ method }) => method)
    const taken = [
      ...methods.map((method) => method.toUpperCase()),
      ...(methods.includes('get') ? ['HEAD'] : []),
      'OPTIONS',
    ].sort()
    const options = await shop.call(null, called(path), { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(listed(options.headers.get('Allow'))).toEqual(taken)
    const wrong = await ask(called(path), { method: 'PUT' })
    expect(wrong.status).toBe(405)
    expect(listed(wrong.headers.get('Allow'))).toEqual(taken)
  })

  it.each(['/', '/nowhere', '/customers/external/a/b', '/orders/x/y', '/v1/', '/customer-portal/'])(
    '%s, which isn’t there, doesn’t say',
    async (path) => {
      const { status, headers } = await shop.call(null, path, { method: 'OPTIONS' })
      expect([status, headers.has('Allow')]).toEqual([404, false])
      expect(headers.has('Access-Control-Allow-Methods')).toBe(false)
    },
  )

  it('is read by HEAD as by GET, without a body', async () => {
    for (const path of ['/customers/', '/customers/external/usr_1001', '/openapi.json']) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)]
      expect([head.status, head.body]).toEqual([200, undefined])
      expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'))
    }
    expect((await ask('/links/check', { method: 'HEAD' })).status).toBe(405)
  })
})

it('takes no request of these methods for a change', async () => {
  let changes = 0
  const api = createApi(shop.services, () => changes++)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    await api.fetch(new Request('http://api.test/v1/customers/', { method }))
  }
  expect(changes).toBe(0)
})
