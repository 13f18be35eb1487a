import type { PortalOrder } from '../contract/order/order'
import { ratesOfItems, type Taxed } from './tax-shares'

/** One line of an invoice. Money is in the currency's minor unit, times are UTC. */
export type InvoiceLine = {
  description: string
  amount: number
  /** Null, like the price, where the order doesn't tell it exactly. */
  quantity: number | null
  unitPrice: number | null
  /** Of its tax, as in `taxes`; null where the order doesn't tell it. */
  rate: number | null
  /** The time that it covers. */
  period: { from: string; to: string } | null
}

type Order = Pick<PortalOrder, 'items' | 'seats' | 'units' | 'description'> & Taxed
type Item = Order['items'][number]

/** Returns the lines of an order. */
export function listLines(order: Order): InvoiceLine[] {
  const rates = ratesOfItems(order)
  return order.items.map((item, index) => ({
    description: item.label || order.description,
    amount: item.amount,
    ...countOf(item, order),
    rate: rates[index] ?? null,
    period: periodOf(item),
  }))
}

/**
 * An order knows how many seats or units it is for, but not of which item: that is clear only where
 * it has a single one, whose price divides.
 */
function countOf({ amount, proration }: Item, { items, seats, units }: Order) {
  const quantity = units ?? seats
  const unknown = { quantity: null, unitPrice: null }
  if (!quantity || quantity < 0 || items.length !== 1 || proration) return unknown
  const unitPrice = amount / quantity
  return Number.isInteger(unitPrice) ? { quantity, unitPrice } : unknown
}

function periodOf({ start_timestamp: from, end_timestamp: to }: Item): InvoiceLine['period'] {
  return from && to ? { from, to } : null
}
