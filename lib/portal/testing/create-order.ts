import { randomUUID } from 'node:crypto'
import type { PortalOrder } from '../../contract/order/order'

/** Creates an order with these fields. */
export function createOrder(fields: Partial<PortalOrder>): PortalOrder {
  return {
    id: randomUUID(),
    created_at: '2026-01-01T00:00:00Z',
    status: 'paid',
    subtotal_amount: 1_000,
    discount_amount: 0,
    net_amount: 1_000,
    tax_amount: 190,
    total_amount: 1_190,
    applied_balance_amount: 0,
    due_amount: 1_190,
    refunded_amount: 0,
    refunded_tax_amount: 0,
    currency: 'eur',
    billing_name: null,
    billing_address: null,
    invoice_number: null,
    is_invoice_generated: false,
    customer_id: randomUUID(),
    description: 'Studio licence',
    product: null,
    items: [],
    ...fields,
  }
}
