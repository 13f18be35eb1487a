import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  documentedCustomer,
  documentedOrder,
  documentedRecurringPrice,
} from './testing/documented-fields'
import { MERCHANT_TOKEN, openShop, orderId, property, type Shop } from './testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

describe('the answer to an order’s update', () => {
  const path = (index: number) => `/customer-portal/orders/${orderId('usr_1001', index)}`

  it('has every documented field, down to prices, benefits and pictures', async () => {
    const token = await shop.signIn('usr_1001')
    const seen = { benefits: 0, medias: 0, recurringPrices: 0, subscriptions: 0 }
    for (let index = 0; index < 14; index++) {
      const { body } = await shop.patch(token, path(index), { billing_name: 'Clodagh' })
      const told = documentedOrder.parse(body)
      seen.benefits += told.product?.benefits.length ?? 0
      seen.medias += told.product?.medias.length ?? 0
      seen.subscriptions += told.subscription ? 1 : 0
      if (!told.product?.is_recurring) continue
      const prices = property(property(body, 'product'), 'prices')
      seen.recurringPrices += z.array(documentedRecurringPrice).parse(prices).length
    }
    expect(Object.values(seen).every((times) => times > 0)).toBe(true)
  })

  it('takes the documented body: both fields, each of them null or not', async () => {
    const token = await shop.signIn('usr_1001')
    for (const billing_name of ['Clodagh', null]) {
      for (const billing_address of [{ country: 'IE' }, null]) {
        const withoutAddress = path(billing_address ? 12 : 10)
        const answer = await shop.patch(token, withoutAddress, { billing_name, billing_address })
        expect(documentedOrder.parse(answer.body)).toMatchObject({ billing_name })
      }
    }
  })
})

it('answers a customer’s update with every documented field', async () => {
  const body = {
    metadata: { plan: 'gold' },
    email: 'customer@example.com',
    name: 'John Doe',
    billing_address: { country: 'DE' },
    tax_id: 'DE136695976',
    locale: 'en',
  }
  const answer = await shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1001', body)
  expect(documentedCustomer.parse(answer.body)).toMatchObject({
    ...body,
    billing_address: { country: 'DE', line1: null },
    tax_id: ['DE136695976', 'eu_vat'],
    email_verified: false,
  })
})
