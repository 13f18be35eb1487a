import { beforeAll, describe, expect, it } from 'vitest'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

const values = [
  '',
  '\0',
  '\ud800',
  '🧾 ‮',
  '<script>',
  '__proto__',
  '-',
  'x'.repeat(100_000),
  0,
  1e308,
  true,
  null,
  [],
  ['a'],
  {},
  { a: { b: 1 } },
]

/** A value in every place of a body that could make something of it. */
const bodiesWith = (value: unknown) => [
  value,
  { billing_name: value, name: value, email: value, locale: value, tax_id: value },
  { billing_address: value, metadata: value },
  { billing_address: { country: value }, metadata: { key: value } },
  { billing_address: { country: 'US', line1: value, state: value } },
  { billing_address: { country: 'NL' }, tax_id: value },
  { customer_id: value, member_id: value, return_url: value },
  { external_customer_id: value, external_member_id: value },
]

const refusedOrTaken = [200, 201, 422]

describe('whatever a body holds', () => {
  it.each(values)('%j is taken or refused, and never breaks anything', async (value) => {
    for (const body of bodiesWith(value)) {
      const text = JSON.stringify(body)
      const order = `/customer-portal/orders/${orderId('usr_1001', 9)}`
      const answers = await Promise.all([
        shop.patch(clodagh, order, text),
        shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1009', text),
        shop.post(MERCHANT_TOKEN, '/customer-sessions/', text),
      ])
      for (const { status } of answers) expect(refusedOrTaken).toContain(status)
    }
  })

  it('is read however deep it goes', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const order = `/customer-portal/orders/${orderId('usr_1001', 5)}`
    expect((await shop.patch(clodagh, order, deep)).status).toBe(422)
    expect((await shop.patch(clodagh, order, `{"billing_name":${deep}}`)).status).toBe(422)
    expect((await shop.patch(clodagh, order, `{"unknown":${deep}}`)).status).toBe(200)
  })
})

it('is not even read when it is larger than a megabyte', async () => {
  const order = `/customer-portal/orders/${orderId('usr_1001', 5)}`
  const body = { billing_name: 'x'.repeat(1_000_001) }
  expect((await shop.patch(clodagh, order, body)).status).toBe(413)
})

describe('whatever stands in an address', () => {
  it.each([
    'page=99999999999999999999',
    'page=1e3',
    'limit=',
    'query=%E0%A4%A',
    'query=%5C',
    'metadata[a]=%00',
    'metadata[]=1',
    'metadata[__proto__]=1',
    'metadata=1',
    '__proto__=1',
    'email=%00',
  ])('?%s is taken or refused', async (query) => {
    const orders = await shop.get(clodagh, `/customer-portal/orders/?${query}`)
    const customers = await shop.get(MERCHANT_TOKEN, `/customers/?${query}`)
    for (const { status } of [orders, customers]) expect(refusedOrTaken).toContain(status)
  })

  it.each(['%E0%A4%A', '%2F', '%', '💥', '%00', 'a'.repeat(5_000)])(
    'an id of %j is nobody’s',
    async (id) => {
      const { status } = await shop.get(MERCHANT_TOKEN, `/customers/external/${id}`)
      expect([404, 422]).toContain(status)
    },
  )
})
