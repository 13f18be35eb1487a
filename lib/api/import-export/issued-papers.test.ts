import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { orderPapers } from '../../contract/order/paper'
import { orders } from '../../db/schema'
import { imported, LATER, lineOf } from '../testing/import-export'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

/** Issues the invoice and the receipt of an order, one for each test. */
async function issuePapers(id: string): Promise<void> {
  const body = { buyer_reference: 'PO 4711' }
  expect((await shop.post(MERCHANT_TOKEN, `/orders/${id}/invoice`, body)).status).toBe(202)
  expect((await shop.get(MERCHANT_TOKEN, `/orders/${id}/receipt`)).status).toBe(200)
}

async function papersOf(id: string) {
  return orderPapers.parse((await shop.get(MERCHANT_TOKEN, `/orders/${id}/papers`)).body)
}

async function storedOrder(id: string) {
  const [row] = await shop.services.database.select().from(orders).where(eq(orders.id, id))
  return row
}

describe('an import of an order that has papers here', () => {
  it.each([
    ['another number', 7, { invoice_number: 'ELSE-1', receipt_number: 'ELSE-R-1' }],
    ['no number', 8, { invoice_number: null, receipt_number: null }],
    ['no invoice', 9, { is_invoice_generated: false }],
  ])('with %s takes nothing of them back', async (_, index, changes) => {
    const id = orderId('usr_1002', index)
    await issuePapers(id)
    const before = await storedOrder(id)
    const line = await lineOf(shop, id, { modified_at: LATER, description: 'New', ...changes })
    expect((await imported(shop, [line])).orders).toMatchObject({ updated: 1 })
    expect(await storedOrder(id)).toEqual({
      ...before,
      description: 'New',
      modified_at: new Date(LATER),
    })
    expect(await papersOf(id)).toMatchObject({
      items: [{ kind: 'invoice' }, { kind: 'receipt' }],
      invoice: { state: 'current' },
      buyer_reference: 'PO 4711',
    })
  })

  it('makes its invoice outdated where that says something else now', async () => {
    const id = orderId('usr_1002', 10)
    await issuePapers(id)
    const billing_name = 'Renamed by the shop’s own system'
    await imported(shop, [await lineOf(shop, id, { modified_at: LATER, billing_name })])
    expect(await papersOf(id)).toMatchObject({ invoice: { state: 'outdated' } })
  })

  it('leaves its number to nobody else', async () => {
    const id = orderId('usr_1002', 11)
    await issuePapers(id)
    const line = await lineOf(shop, id, { modified_at: LATER })
    const { rejected } = await imported(shop, [
      { ...line, invoice_number: 'ELSE-2' },
      { ...line, id: orderId('new', 11) },
    ])
    expect(rejected).toMatchObject([{ index: 1, errors: [{ field: 'invoice_number' }] }])
  })
})

it('keeps no number that nothing was issued with', async () => {
  const id = orderId('usr_1002', 12)
  const unissued = { is_invoice_generated: false, is_invoiced_here: false }
  await shop.services.database.update(orders).set(unissued).where(eq(orders.id, id))
  const changes = { modified_at: LATER, invoice_number: 'ELSE-3', receipt_number: 'ELSE-R-3' }
  await imported(shop, [await lineOf(shop, id, changes)])
  expect(await storedOrder(id)).toMatchObject({
    invoice_number: 'ELSE-3',
    receipt_number: 'ELSE-R-3',
  })
})

it('an invoice that comes with an imported order counts as issued elsewhere', async () => {
  const id = orderId('new', 20)
  const changes = { id, invoice_number: 'ELSE-20', is_invoice_generated: true }
  const line = await lineOf(shop, orderId('usr_1002', 13), changes)
  expect(await imported(shop, [{ ...line, items: [] }])).toMatchObject({ rejected: [] })
  const link = await shop.get(MERCHANT_TOKEN, `/orders/${id}/invoice`)
  expect(link).toMatchObject({ status: 404, body: { error: 'InvoiceDoesNotExist' } })
  expect(await papersOf(id)).toMatchObject({
    items: [],
    invoice: { state: 'refused', reason: 'InvoiceIssuedElsewhere' },
  })
})
