import { beforeAll, describe, expect, it } from 'vitest'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

const order = `/customer-portal/orders/${orderId('usr_1001', 0)}`
const me = '/customer-portal/customers/me'
const customer = `/customers/${customerId('usr_1002')}`
const nobody = '00000000-0000-4000-8000-000000000000'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

type Sent = [method: 'PATCH' | 'POST' | 'GET', path: string, body?: unknown]

const send = ([method, path, body]: Sent) =>
  shop.call(path.startsWith('/customer-portal') ? clodagh : MERCHANT_TOKEN, path, {
    method,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })

describe('input that hasn’t the form that is asked for', () => {
  it.each<[...Sent, unknown]>([
    ['PATCH', order, '{', { type: 'json_invalid' }],
    ['PATCH', order, { billing_name: 7 }, { type: 'string_type' }],
    ['PATCH', me, { billing_address: { country: 'RU' } }, { type: 'enum' }],
    ['PATCH', customer, { locale: 'xx' }, { loc: ['body', 'locale'] }],
    ['PATCH', customer, { external_id: null }, { loc: ['body', 'external_id'] }],
    ['POST', '/customers/', {}, { type: 'missing', loc: ['body', 'email'] }],
    ['POST', '/customer-sessions/', {}, { type: 'missing', loc: ['body', 'customer_id'] }],
    ['POST', '/customer-sessions/', { customer_id: 'x' }, { type: 'uuid_parsing' }],
    ['GET', '/orders/?created_after=soon', undefined, { loc: ['query', 'created_after'] }],
    ['GET', '/customers/?metadata[]=1', undefined, { loc: ['query', 'metadata[]'] }],
    ['GET', '/customers/me', undefined, { loc: ['path', 'id'] }],
  ])('by %s %s with %j is a RequestValidationError', async (method, path, body, detail) => {
    const answer = await send([method, path, body])
    expect(answer).toMatchObject({
      status: 422,
      body: { error: 'RequestValidationError', detail: [detail] },
    })
  })
})

describe('input that breaks a rule', () => {
  const locked = { billing_address: { country: 'FR' } }
  const taken = { type: 'value_error', loc: ['body', 'email'] }
  const unknown = (field: string) => ({ type: 'value_error', loc: ['body', field] })
  const notTaxId = { type: 'invalid', loc: ['body', 'tax_id'], msg: 'Invalid tax ID.' }

  it.each<[...Sent, unknown]>([
    ['PATCH', order, locked, { loc: ['body', 'billing_address', 'country'] }],
    ['PATCH', order, { billing_address: null }, { loc: ['body', 'billing_address'] }],
    ['PATCH', me, { tax_id: 'DE136695977' }, notTaxId],
    ['PATCH', customer, { tax_id: 'DE136695977' }, notTaxId],
    ['PATCH', customer, { email: 'ida@holm.example' }, taken],
    ['PATCH', customer, { external_id: 'other' }, unknown('external_id')],
    ['POST', '/customers/', { email: 'ida@holm.example' }, taken],
    ['POST', '/customers/', { type: 'team' }, unknown('email')],
    ['POST', '/customer-sessions/', { external_customer_id: 'x' }, unknown('external_customer_id')],
    ['POST', '/customer-sessions/', { customer_id: nobody }, unknown('customer_id')],
    ['POST', '/customer-sessions/', { external_customer_id: 'usr_1003' }, unknown('member_id')],
  ])('by %s %s with %j is a PolarRequestValidationError', async (method, path, body, detail) => {
    const answer = await send([method, path, body])
    expect(answer).toMatchObject({
      status: 422,
      body: { error: 'PolarRequestValidationError', detail: [detail] },
    })
  })
})
