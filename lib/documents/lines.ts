import type { PortalOrder } from '../contract/order/order'

/** One line of an invoice. Money is in the currency's minor unit, times are UTC. */
export type InvoiceLine = {
  description: string
  amount: number
  /** Null, like the price, where the order doesn't tell it exactly. */
  quantity: number | null
  unitPrice: number | null
  /** The time that it covers. */
  period: { from: string; to: string } | null
}

type Order = Pick<PortalOrder, 'items' | 'seats' | 'units' | 'description'>
type Item = Order['items'][number]

/** Returns the lines of an order. */
export function listLines(order: Order): InvoiceLine[] {
  return order.items.map((item) => ({
    description: item.label || order.description,
    amount: item.amount,
    ...countOf(item, order),
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
