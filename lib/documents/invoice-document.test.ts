import { describe, expect, it } from 'vitest'
import type { PortalOrder } from '../contract/order/order'
import { createInvoiceDocument } from './invoice-document'

const dublin = {
  country: 'IE',
  line1: '24 Fitzwilliam Lane',
  line2: null,
  postal_code: 'D02 AF30',
  city: 'Dublin 2',
  state: null,
}
const order: PortalOrder = {
  id: '00000000-0000-4000-8000-000000000001',
  created_at: '2026-03-14T10:00:00Z',
  status: 'paid',
  subtotal_amount: 10_000,
  discount_amount: 0,
  net_amount: 10_000,
  tax_amount: 2_300,
  total_amount: 12_300,
  applied_balance_amount: 0,
  due_amount: 12_300,
  refunded_amount: 0,
  refunded_tax_amount: 0,
  currency: 'eur',
  billing_name: 'Byrne Design Ltd',
  billing_address: dublin,
  invoice_number: 'NORD-00296',
  is_invoice_generated: false,
  customer_id: '00000000-0000-4000-8000-000000000002',
  description: 'Studio',
  product: { name: 'Studio', is_recurring: false },
  items: [
    { id: '00000000-0000-4000-8000-000000000003', label: 'Studio, 2 seats', amount: 9_000 },
    { id: '00000000-0000-4000-8000-000000000004', label: 'Support', amount: 1_000 },
  ],
}
const seller = {
  name: 'Nordlicht GmbH',
  address: { ...dublin, country: 'DE', line1: 'Am Kai 2', postal_code: '28217', city: 'Bremen' },
  taxId: 'DE136695976',
}

/** A line whose order tells nothing more exactly. */
const plainLine = { quantity: null, unitPrice: null, rate: 2_300, period: null }

describe('the document of an invoice', () => {
  it('has everything that the invoice shows, in no language', () => {
    expect(createInvoiceDocument(order, seller, 'IE6433435F')).toEqual({
      number: 'NORD-00296',
      status: 'paid',
      orderedAt: '2026-03-14T10:00:00Z',
      currency: 'eur',
      seller: {
        name: 'Nordlicht GmbH',
        address: { lines: ['Am Kai 2', '28217 Bremen'], country: 'DE' },
        taxId: 'DE136695976',
      },
      buyer: {
        name: 'Byrne Design Ltd',
        address: { lines: ['24 Fitzwilliam Lane', 'Dublin 2', 'D02 AF30'], country: 'IE' },
        taxId: 'IE6433435F',
      },
      lines: [
        { ...plainLine, description: 'Studio, 2 seats', amount: 9_000 },
        { ...plainLine, description: 'Support', amount: 1_000 },
      ],
      taxes: [{ rate: 2_300, base: 10_000, tax: 2_300 }],
      totals: [
        { kind: 'subtotal', amount: 10_000 },
        { kind: 'tax', amount: 2_300 },
        { kind: 'total', amount: 12_300 },
      ],
    })
  })

  it('is empty where the order is empty', () => {
    const bare = { ...order, billing_name: null, billing_address: null, invoice_number: null }
    expect(createInvoiceDocument(bare, null, null)).toMatchObject({
      number: null,
      seller: null,
      buyer: { name: null, address: null, taxId: null },
    })
  })

  it('prints a stored line break as one', () => {
    const billing_address = { ...dublin, line1: '24 Fitzwilliam Lane\r\nFloor 2' }
    const { buyer } = createInvoiceDocument({ ...order, billing_address }, null, null)
    expect(buyer.address?.lines.slice(0, 2)).toEqual(['24 Fitzwilliam Lane', 'Floor 2'])
  })
})
