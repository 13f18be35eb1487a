import { beforeAll, describe, expect, it } from 'vitest'
import { customerId, MERCHANT_TOKEN, openShop, property, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const change = (body: unknown) =>
  shop.patch(MERCHANT_TOKEN, `/customers/${customerId('usr_1009')}`, body)

describe('the email of a customer', () => {
  it.each([
    ['pat@bücher-example.org', 'PAT@xn--bcher-example-wob.org'],
    ['pät@shop.example', 'pät@SHOP.example'],
    ['Pat Doe <pat.doe@shop.example>', 'pat.doe@shop.example'],
    ["o'neil@shop.example", " o'neil@shop.example"],
  ])('%s is found as %s, and belongs to one', async (given, asked) => {
    const made = await shop.post(MERCHANT_TOKEN, '/customers/', { email: given })
    expect(made.status).toBe(201)
    for (const path of ['/customers/', '/people/']) {
      const { body } = await shop.get(MERCHANT_TOKEN, `${path}?email=${encodeURIComponent(asked)}`)
      expect(property(body, 'items')).toHaveLength(1)
    }
    const again = await shop.post(MERCHANT_TOKEN, '/customers/', { email: asked })
    expect(again).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'email'] }] } })
  })
})

describe('the locale of a customer', () => {
  it.each([
    ['en_US', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['en-GB-oxendict', 'en-GB-oxendict'],
    ['fil', 'fil'],
  ])('%s is kept as %s', async (locale, kept) => {
    expect(await change({ locale })).toMatchObject({ status: 200, body: { locale: kept } })
  })

  it.each(['xx', 'abcde', 'POSIX', 'und', 'x-private', 'en-x-us', 'english', ''])(
    '%j is rejected',
    async (locale) => {
      expect(await change({ locale })).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', 'locale'] }] },
      })
    },
  )
})

describe('the metadata of a customer', () => {
  it.each([1e300, 1e21, 1.5, 5e-324, 0, -1.25e-7, 2 ** 53, 2 ** 63, -(2 ** 63), Number.MAX_VALUE])(
    'has the number %d, to its last digit',
    async (number) => {
      const metadata = { number }
      expect(await change({ metadata })).toMatchObject({ status: 200, body: { metadata } })
    },
  )

  it('has no key that would be dropped', async () => {
    expect(await change('{"metadata":{"__proto__":"x","a":"b"}}')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'metadata', '__proto__'] }] },
    })
  })
})

describe('the merchant’s own id of a customer', () => {
  it.each(['.', '..', ' .. '])(
    'is not %j, which leads elsewhere in a path',
    async (external_id) => {
      const made = await shop.post(MERCHANT_TOKEN, '/customers/', {
        email: 'dot@a.example',
        external_id,
      })
      expect(made).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', 'external_id'] }] },
      })
      expect(await change({ external_id })).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', 'external_id'] }] },
      })
      const owner = { email: 'dot@a.example', external_id }
      const team = await shop.post(MERCHANT_TOKEN, '/customers/', { type: 'team', owner })
      expect(team).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', 'owner', 'external_id'] }] },
      })
    },
  )

  it('can be long', async () => {
    const external_id = 'u'.repeat(1_000)
    const email = 'long@shop.example'
    expect((await shop.post(MERCHANT_TOKEN, '/customers/', { email, external_id })).status).toBe(
      201,
    )
    const long = { email: 'longer@shop.example', external_id: 'u'.repeat(2_001) }
    expect((await shop.post(MERCHANT_TOKEN, '/customers/', long)).status).toBe(422)
  })

  it.each([{ external_id: null }, { external_id: '' }, { type: null }])(
    'and the type are not emptied by %o',
    async (body) => {
      expect((await change(body)).status).toBe(422)
    },
  )
})
