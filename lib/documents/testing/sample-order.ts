import type { CustomerOrder } from '../../contract/order/order'

type Item = CustomerOrder['items'][number]

export type SampleItem = Partial<Item> & Pick<Item, 'amount' | 'tax_amount'>

/** Creates an item; the number makes its id. */
function createItem(item: SampleItem, number: number): Item {
  return {
    created_at: '2026-03-14T10:00:00.000Z',
    modified_at: null,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    label: 'Studio',
    proration: false,
    product_price_id: null,
    start_timestamp: null,
    end_timestamp: null,
    ...item,
  }
}

/** Creates a paid order of a customer in Germany: its sums are those of its items, tax on top. */
export function createSampleOrder(
  items: SampleItem[],
  changes: Partial<CustomerOrder> = {},
): CustomerOrder {
  const add = (part: 'amount' | 'tax_amount') => items.reduce((sum, item) => sum + item[part], 0)
  const subtotal = changes.subtotal_amount ?? add('amount')
  const net = changes.net_amount ?? subtotal - (changes.discount_amount ?? 0)
  const tax = changes.tax_amount ?? add('tax_amount')
  const balance = changes.applied_balance_amount ?? 0
  return {
    ...base,
    subtotal_amount: subtotal,
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    due_amount: Math.max(0, net + tax + balance),
    items: items.map(createItem),
    ...changes,
  }
}

const base = {
  id: '00000000-0000-4000-8000-000000000001',
  created_at: '2026-03-14T10:00:00.000Z',
  modified_at: null,
  status: 'paid',
  paid: true,
  discount_amount: 0,
  applied_balance_amount: 0,
  refunded_amount: 0,
  refunded_tax_amount: 0,
  refundable_amount: 0,
  refundable_tax_amount: 0,
  currency: 'eur',
  billing_reason: 'purchase',
  billing_name: 'Byrne Design Ltd',
  billing_address: {
    country: 'DE',
    line1: 'Am Kai 2',
    line2: null,
    postal_code: '28217',
    city: 'Bremen',
    state: null,
  },
  invoice_number: 'NORD-00296',
  receipt_number: null,
  is_invoice_generated: true,
  seats: null,
  units: null,
  customer_id: '00000000-0000-4000-8000-000000000002',
  user_id: '00000000-0000-4000-8000-000000000003',
  product_id: null,
  discount_id: null,
  subscription_id: null,
  checkout_id: null,
  next_payment_attempt_at: null,
  product: null,
  subscription: null,
  description: 'Studio',
} satisfies Partial<CustomerOrder>
