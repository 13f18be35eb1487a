import { beforeAll, describe, expect, it } from 'vitest'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

const order = `/customer-portal/orders/${orderId('usr_1001', 9)}`

describe('a read of what was seen before', () => {
  const seen: ((tag: string) => string)[] = [
    (tag) => tag,
    (tag) => `W/${tag}`,
    (tag) => `"other",${tag}`,
    (tag) => ` ${tag} , "other"`,
    (tag) => `"a, b", W/${tag}`,
    () => '*',
  ]
  const unseen: ((tag: string) => string)[] = [
    () => '"other"',
    () => 'W/"other", ""',
    (tag) => tag.replaceAll('"', ''),
    (tag) => `"a${tag}"`,
    (tag) => `w/${tag}`,
    () => ' ',
    () => '"*"',
  ]
  const places = () => [
    [clodagh, order],
    [clodagh, '/customer-portal/customers/me'],
    [MERCHANT_TOKEN, `/orders/${orderId('usr_1004', 1)}`],
    [MERCHANT_TOKEN, `/customers/${customerId('usr_1012')}`],
    [MERCHANT_TOKEN, '/customers/external/usr_1012'],
  ]

  async function ask(named: (tag: string) => string) {
    return Promise.all(
      places().map(async ([token = '', path = '']) => {
        const tag = (await shop.get(token, path)).headers.get('ETag') ?? ''
        const headers = { 'If-None-Match': named(tag) }
        const get = await shop.call(token, path, { headers })
        const head = await shop.call(token, path, { method: 'HEAD', headers })
        return { tag, get, head }
      }),
    )
  }

  it.each(seen.map((named) => [named('"tag"'), named] as const))(
    'says only that it is as it was: If-None-Match: %s',
    async (_shown, named) => {
      for (const { tag, get, head } of await ask(named)) {
        expect([get.status, get.body, head.status]).toEqual([304, undefined, 304])
        expect(get.headers.get('ETag')).toBe(tag)
        expect(get.headers.get('Cache-Control')).toBe('no-store')
      }
    },
  )

  it.each(unseen.map((named) => [named('"tag"'), named] as const))(
    'has all of it where that was something else: If-None-Match: %s',
    async (_shown, named) => {
      for (const { tag, get } of await ask(named)) {
        expect([get.status, get.headers.get('ETag')]).toEqual([200, tag])
        expect(get.body).toBeDefined()
      }
    },
  )

  it('is no way to learn of what isn’t one’s own', async () => {
    const theirs = `/customer-portal/orders/${orderId('usr_1002', 0)}`
    const headers = { 'If-None-Match': '*' }
    expect((await shop.call(clodagh, theirs, { headers })).status).toBe(404)
    expect((await shop.call(null, order, { headers })).status).toBe(401)
  })
})
