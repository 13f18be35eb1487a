import type { Tone } from '@/components/ui/badge'
import { canBeInvoiced, findMissingDetails } from '@/lib/contract/order/missing-details'
import { orderStatuses, type PortalOrder } from '@/lib/contract/order/order'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n, Translate } from '@/lib/i18n/i18n'

/** A row of the list, formatted in the customer's language, since the browser formats nothing. */
export type OrderRow = {
  id: string
  /** The order's page, from which a link leads back to this list. */
  href: `/orders/${string}`
  title: string
  date: string
  /** Where the list is sorted by date. */
  year: string | null
  amount: string
  number: string
  status: OrderStatusLabel
  /** What its invoice lacks, and the field for it; null when it is complete. */
  missing: { label: string; href: `/orders/${string}` } | null
  /** How its invoice is downloaded; null where there is none to get. */
  download: { method: 'get' | 'post'; text: string; label: string } | null
}

/** The list that a row stands in, and what the session, and the portal, may do about invoices. */
export type RowContext = {
  /** The list's search as a query. */
  query: string
  isByDate: boolean
  /** The session may have them issued. */
  canIssue: boolean
  /** The portal has a seller that issues them. */
  areIssued: boolean
}

export type OrderStatusLabel = { label: string; tone: Tone }

/** Returns the row of an order. */
export function toOrderRow(order: PortalOrder, context: RowContext, i18n: I18n): OrderRow {
  const { t, format } = i18n
  const { query, isByDate } = context
  const href = `/orders/${order.id}${query && `?${new URLSearchParams({ list: query })}`}` as const
  return {
    id: order.id,
    href,
    title: orderTitle(order),
    date: format.date(order.created_at),
    year: isByDate ? format.year(order.created_at) : null,
    amount: format.money(order.total_amount, order.currency),
    number: order.invoice_number ?? t('orderList.noNumber'),
    status: getStatusLabel(order, t),
    missing: getMissing(order, href, t),
    download: getDownload(order, context, t),
  }
}

const tones: Record<string, Tone> = {
  draft: 'unfinished',
  pending: 'waiting',
  paid: 'good',
  refunded: 'returned',
  partially_refunded: 'returnedInPart',
  void: 'ended',
}

/** Returns the label of a status. An unknown one is shown as in progress. */
export function getStatusLabel({ status }: Pick<PortalOrder, 'status'>, t: Translate) {
  const name = orderStatuses.find((each) => each === status) ?? 'unknown'
  return { label: t(`status.${name}`), tone: tones[name] ?? 'plain' }
}

/** An invoice that may not be issued yet is asked for by a form, since a link changes nothing. */
function getDownload(
  order: PortalOrder,
  { canIssue, areIssued }: RowContext,
  t: Translate,
): OrderRow['download'] {
  const { invoice_number: number } = order
  if (!areIssued || !number || !canBeInvoiced(order) || findMissingDetails(order)) return null
  const shown = { text: t('orderPapers.pdf'), label: t('orderPapers.downloadOf', { number }) }
  if (canIssue) return { method: 'post', ...shown }
  return order.is_invoice_generated ? { method: 'get', ...shown } : null
}

/** The first field of the order's form that is empty. */
const fields = { name: 'billing_name', address: 'country', both: 'billing_name' }

function getMissing(order: PortalOrder, href: OrderRow['href'], t: Translate): OrderRow['missing'] {
  const missing = findMissingDetails(order)
  if (!missing) return null
  return { label: t(`orderList.missing.${missing}`), href: `${href}#${fields[missing]}` }
}
