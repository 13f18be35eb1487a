import { orderTitle } from '../../contract/order/order-title'
import type { I18n } from '../../i18n/i18n'
import { setsPlaceForGood } from '../billing/correct-order'
import type { Targets } from './bulk-apply'

/**
 * The orders that the details of another can be used for, as people tell them apart; `isForGood`
 * where they can't be taken back.
 */
export function listTargets({ source, orders }: Targets, format: I18n['format']) {
  return orders.map((order) => ({
    id: order.id,
    title: orderTitle(order),
    about: [order.invoice_number ?? [], format.date(order.created_at)].flat(),
    isForGood: setsPlaceForGood(order, source),
  }))
}
