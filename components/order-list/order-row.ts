import type { Tone } from '@/components/ui/badge'
import { orderStatuses, type PortalOrder } from '@/lib/contract/order/order'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n, Translate } from '@/lib/i18n/i18n'

/** A row of the list, formatted in the customer's language, since the browser formats nothing. */
export type OrderRow = {
  id: string
  title: string
  date: string
  amount: string
  number: string
  status: OrderStatusLabel
  /** What its invoice lacks; null when it is complete. */
  missing: string | null
}

export type OrderStatusLabel = { label: string; tone: Tone }

/** Returns the row of an order. */
export function toOrderRow(order: PortalOrder, { t, format }: I18n): OrderRow {
  return {
    id: order.id,
    title: orderTitle(order),
    date: format.date(order.created_at),
    amount: format.money(order.total_amount, order.currency),
    number: order.invoice_number ?? t('orderList.noNumber'),
    status: getStatusLabel(order, t),
    missing: getMissingLabel(order, t),
  }
}

const tones: Record<string, Tone> = { paid: 'good', pending: 'warn' }

/** Returns the label of a status. An unknown one is shown as in progress. */
export function getStatusLabel({ status }: Pick<PortalOrder, 'status'>, t: Translate) {
  const name = orderStatuses.find((each) => each === status) ?? 'unknown'
  return { label: t(`status.${name}`), tone: tones[name] ?? 'plain' }
}

function getMissingLabel(
  { billing_name, billing_address }: PortalOrder,
  t: Translate,
): string | null {
  if (!billing_name && !billing_address) return t('orderList.missing.both')
  if (!billing_name) return t('orderList.missing.name')
  if (!billing_address) return t('orderList.missing.address')
  return null
}
