import { invoiceNumberKey } from '../../contract/order/invoice-number'
import type { orderItems, orders, subscriptions } from '../schema'
import { calculateAmounts, splitProportionally } from './amounts'
import { demoDiscount } from './discount'
import { findException } from './exceptions'
import { type Person, people } from './people'
import { type DemoProduct, demoProducts, getPriceId } from './products'
import { deriveId, pickNumber } from './stable-values'

const FIRST_DAY = Date.parse('2022-11-21T09:00:00Z')
const LAST_DAY = Date.parse('2026-11-16T09:00:00Z')
const HOUR = 3_600_000
const TEAM_SEATS = 3

type OrderRow = typeof orders.$inferInsert
type ItemRow = typeof orderItems.$inferInsert
type SubscriptionRow = typeof subscriptions.$inferInsert
type Line = { label: string; amount: number }

/** One purchase, from which an order is created. */
type Sale = {
  person: Person
  index: number
  product: DemoProduct
  lines: Line[]
  at: Date
  isFirst: boolean
}

export type DemoOrders = { orders: OrderRow[]; items: ItemRow[]; subscriptions: SubscriptionRow[] }

/** Creates all orders of the demo, over four years, oldest first. */
export function createDemoOrders(): DemoOrders {
  const sales = people
    .flatMap(listSales)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const all: DemoOrders = { orders: [], items: [], subscriptions: [] }
  for (const [position, sale] of sales.entries()) {
    const order = toOrderRow(sale, position + 1)
    all.orders.push(order)
    all.items.push(...toItemRows(sale, order))
    if (sale.product.interval && sale.isFirst) all.subscriptions.push(toSubscriptionRow(sale))
  }
  return all
}

function listSales(person: Person): Sale[] {
  const bought = new Set<string>()
  return Array.from({ length: person.orders }, (_, index) => {
    const product = pickProduct(person, index)
    const isFirst = !bought.has(product.key)
    bought.add(product.key)
    return {
      person,
      index,
      product,
      isFirst,
      at: pickTime(person, index),
      lines: createLines(person, index, product),
    }
  })
}

function pickProduct(person: Person, index: number): DemoProduct {
  const product = demoProducts[pickNumber(demoProducts.length, 'product', person.key, index)]
  if (!product) throw new Error('The demo has no products')
  return product
}

/** Spreads orders evenly over the four years, at varying hours. */
function pickTime(person: Person, index: number): Date {
  const step = (LAST_DAY - FIRST_DAY) / Math.max(1, person.orders - 1)
  const hour = pickNumber(10, 'hour', person.key, index) * HOUR
  return new Date(FIRST_DAY + Math.round(step * index) + hour)
}

function createLines(person: Person, index: number, product: DemoProduct): Line[] {
  const price = product.prices[person.currency]
  if (product.key === 'team') {
    return [{ label: `${product.name} × ${TEAM_SEATS}`, amount: price * TEAM_SEATS }]
  }
  const line = { label: product.name, amount: price }
  const withSupport = pickNumber(5, 'support', person.key, index) === 0
  return withSupport ? [line, { label: 'Priority support', amount: Math.round(price / 4) }] : [line]
}

function toOrderRow(sale: Sale, number: number): OrderRow {
  const { person, index, product, lines } = sale
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0)
  const discounted = pickNumber(6, 'discount', person.key, index) === 0
  const order: OrderRow = {
    id: deriveId('order', person.key, index),
    created_at: sale.at,
    customer_id: deriveId('customer', person.key),
    product_id: product.id,
    subscription_id: product.interval ? deriveId('subscription', person.key, product.key) : null,
    discount_id: discounted ? demoDiscount.id : null,
    checkout_id: deriveId('checkout', person.key, index),
    status: 'paid',
    billing_reason: getBillingReason(sale),
    currency: person.currency,
    ...calculateAmounts(subtotal, discounted ? Math.round(subtotal / 10) : 0, person.tax),
    billing_name: person.name,
    billing_address: person.address,
    invoice_number: `NORD-${String(number).padStart(5, '0')}`,
    is_invoice_generated: pickNumber(3, 'invoice', person.key, index) === 0,
    seats: product.key === 'team' ? TEAM_SEATS : null,
    description: product.name,
  }
  const row = { ...order, ...findException(person, index, order) }
  const { invoice_number: shown, is_invoice_generated: is_invoiced_here } = row
  return {
    ...row,
    is_invoiced_here,
    invoice_number_key: shown ? invoiceNumberKey(shown) : null,
    receipt_number: isPaid(row) ? `NORD-R-${String(number).padStart(5, '0')}` : null,
  }
}

function isPaid({ status }: OrderRow): boolean {
  return status !== 'draft' && status !== 'pending' && status !== 'void'
}

function getBillingReason({ product, isFirst }: Sale): OrderRow['billing_reason'] {
  if (!product.interval) return 'purchase'
  return isFirst ? 'subscription_create' : 'subscription_cycle'
}

function toItemRows({ person, product, lines, at }: Sale, order: OrderRow): ItemRow[] {
  const taxes = splitProportionally(
    order.tax_amount ?? 0,
    lines.map((line) => line.amount),
  )
  return lines.map((line, position) => ({
    id: deriveId('item', order.id, position),
    created_at: at,
    order_id: order.id,
    position,
    label: line.label,
    amount: line.amount,
    tax_amount: taxes[position] ?? 0,
    product_price_id: position === 0 ? getPriceId(product, person.currency) : null,
  }))
}

function toSubscriptionRow({ person, product, at }: Sale): SubscriptionRow {
  return {
    id: deriveId('subscription', person.key, product.key),
    created_at: at,
    customer_id: deriveId('customer', person.key),
    product_id: product.id,
    amount: product.prices[person.currency],
    currency: person.currency,
    recurring_interval: product.interval ?? 'month',
    status: 'active',
    current_period_start: new Date('2026-11-01T00:00:00Z'),
    current_period_end: new Date('2026-12-01T00:00:00Z'),
    started_at: at,
    seats: product.key === 'team' ? TEAM_SEATS : null,
  }
}
