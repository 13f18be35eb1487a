import type { Polar as Polar49 } from 'polar-sdk-0.49'
import { expect } from 'vitest'
import type { Stories, StrictClient } from './sdk-world'
import { orderId, type Shop } from './shop'

const missing = { statusCode: 404 }

const nobody = '00000000-0000-4000-8000-000000000000'

/** What clients do with invoices, which they ask for without a body. */
export async function invoiceStories(
  polar: StrictClient,
  shop: Shop,
  customer: string,
): Promise<Stories> {
  const session = { customerSession: await shop.signIn(customer) }
  const { orders } = polar.customerPortal
  const id = orderId(customer, 4)

  return {
    'customer_portal:orders:generate_invoice': async () => {
      expect(await orders.generateInvoice(session, { id })).toBeNull()
    },

    'customer_portal:orders:invoice': async () => {
      await orders.generateInvoice(session, { id })
      expect((await orders.invoice(session, { id })).url).toMatch(/^https:/)
      await expect(orders.invoice(session, { id: nobody })).rejects.toMatchObject(missing)
    },

    'orders:generate_invoice': async () => {
      expect(await polar.orders.generateInvoice({ id })).toBeNull()
    },

    'orders:invoice': async () => {
      await polar.orders.generateInvoice({ id })
      expect((await polar.orders.invoice({ id })).url).toMatch(/^https:/)
    },
  }
}

/** What they do with receipts, which the older line of the client doesn't know. */
export async function receiptStories(
  polar: Polar49,
  shop: Shop,
  customer: string,
): Promise<Stories> {
  const session = { customerSession: await shop.signIn(customer) }
  const { orders } = polar.customerPortal
  const id = orderId(customer, 0)
  return {
    'customer_portal:orders:receipt': async () => {
      expect((await orders.receipt(session, { id }))?.url).toMatch(/^https:/)
      await expect(orders.receipt(session, { id: nobody })).rejects.toMatchObject(missing)
    },

    'orders:receipt': async () => {
      expect((await polar.orders.receipt({ id }))?.url).toMatch(/^https:/)
    },
  }
}
