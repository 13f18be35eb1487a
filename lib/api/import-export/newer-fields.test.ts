import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { emptyShop, exported, imported, LATER, type Line, lineOf } from '../testing/import-export'
import { MERCHANT_TOKEN, openShop, orderId } from '../testing/shop'

const lines = z.array(z.record(z.string(), z.unknown()))

it('keeps, shows and exports units, the period of an item, unit prices and their flag', async () => {
  const shop = await openShop()
  const id = orderId('usr_1001', 3)
  const order = await lineOf(shop, id, { modified_at: LATER, units: 12, subscription: null })
  const [item] = lines.parse(order.items)
  const period = { start_timestamp: '2024-01-01T00:00:00.000Z', end_timestamp: null }
  const all = await exported(shop)
  const of = (mark: string) => all.find((line) => mark in line) ?? {}
  const product = of('is_recurring')
  const price = {
    ...lines.parse(product.prices)[0],
    amount_type: 'unit_based',
    tiers: { tiers: [{ min_units: 1, unit_amount: '5' }] },
    minimum_units: 1,
    maximum_units: null,
    unit_label: { en: { other: 'units' } },
  }
  const changed: Line[] = [
    { ...of('slug'), modified_at: LATER, feature_settings: { unit_based_pricing_enabled: true } },
    { ...product, modified_at: LATER, prices: [price] },
    { ...of('current_period_start'), modified_at: LATER, units: 7 },
    { ...order, items: [{ ...item, ...period }] },
  ]
  expect(await imported(shop, changed)).toMatchObject({ rejected: [] })

  const { body } = await shop.get(MERCHANT_TOKEN, `/orders/${id}`)
  expect(body).toMatchObject({ units: 12, items: [period] })
  const copy = await emptyShop()
  const kept = await exported(shop)
  await imported(copy, kept)
  expect(await exported(copy)).toEqual(kept)
  expect(kept.find((line) => line.id === of('slug').id)).toMatchObject({
    feature_settings: { unit_based_pricing_enabled: true },
  })
  expect(kept.find((line) => line.id === product.id)).toMatchObject({ prices: [price] })
  expect(kept.find((line) => line.id === of('current_period_start').id)).toMatchObject({ units: 7 })
})
