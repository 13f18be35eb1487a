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
  /** How its invoice is downloaded; null where there is none to get. */
  download: { method: 'get' | 'post'; text: string; label: string } | null
}

/** What the session, and the portal, may do about invoices. */
export type InvoiceRights = {
  /** The session may have them issued. */
  canIssue: boolean
  /** The portal has a seller that issues them. */
  areIssued: boolean
}

export type OrderStatusLabel = { label: string; tone: Tone }

/** Returns the row of an order. */
export function toOrderRow(order: PortalOrder, rights: InvoiceRights, i18n: I18n): OrderRow {
  const { t, format } = i18n
  return {
    id: order.id,
    title: orderTitle(order),
    date: format.date(order.created_at),
    amount: format.money(order.total_amount, order.currency),
    number: order.invoice_number ?? t('orderList.noNumber'),
    status: getStatusLabel(order, t),
    missing: getMissingLabel(order, t),
    download: getDownload(order, rights, t),
  }
}

const tones: Record<string, Tone> = { paid: 'good', pending: 'warn' }

/** Returns the label of a status. An unknown one is shown as in progress. */
export function getStatusLabel({ status }: Pick<PortalOrder, 'status'>, t: Translate) {
  const name = orderStatuses.find((each) => each === status) ?? 'unknown'
  return { label: t(`status.${name}`), tone: tones[name] ?? 'plain' }
}

/** An invoice that may not be issued yet is asked for by a form, since a link changes nothing. */
function getDownload(
  order: PortalOrder,
  { canIssue, areIssued }: InvoiceRights,
  t: Translate,
): OrderRow['download'] {
  const { invoice_number: number, status, billing_name, billing_address } = order
  const isComplete = number && billing_name && billing_address
  if (!areIssued || !isComplete || status === 'draft' || status === 'void') return null
  const shown = { text: t('orderPapers.pdf'), label: t('orderPapers.downloadOf', { number }) }
  if (canIssue) return { method: 'post', ...shown }
  return order.is_invoice_generated ? { method: 'get', ...shown } : null
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
