import { type PortalOrder, portalOrder } from '../contract/order/order'
import type { Page } from '../contract/page'
import { log } from '../log'

export type OrderPage = Page<PortalOrder> & {
  /** How many of them can't be shown. */
  unreadable: number
  /** From when they are, where they are as they were before the API went away. */
  asOf: Date | null
}

/** Parses each order of a page on its own. The log says what is wrong with those that are left out. */
export function parseOrders({ items, pagination }: Page<unknown>): OrderPage {
  const orders: PortalOrder[] = []
  for (const item of items) {
    const parsed = portalOrder.safeParse(item)
    if (parsed.success) orders.push(parsed.data)
    else {
      const wrong = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
      log('error', 'An order breaks the API’s contract, and is left out of lists', { wrong })
    }
  }
  return { items: orders, pagination, unreadable: items.length - orders.length, asOf: null }
}
