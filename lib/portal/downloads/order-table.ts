import { canBeInvoiced } from '../../contract/order/missing-details'
import type { PortalOrder } from '../../contract/order/order'
import { supplyOf } from '../../documents/create-paper'
import { createInvoiceDocument } from '../../documents/invoice-document'
import { settleOrder } from '../../documents/settlement'
import { rowsOfPaper } from '../../papers/archive/paper-table'

/**
 * Returns an order's rows of the table: one for each rate of its tax, with the amounts that its page
 * shows; none where nothing was sold.
 */
export function rowsOfOrder(order: PortalOrder, time_zone: string): string[][] {
  if (!canBeInvoiced(order)) return []
  const { lines, taxes } = createInvoiceDocument(order, null, null)
  const supplied = supplyOf(order.created_at, lines)
  const { due: due_amount } = settleOrder(order)
  return rowsOfPaper({
    kind: 'order',
    number: order.invoice_number ?? '',
    corrects: null,
    issued_at: '',
    time_zone,
    supplied_from: supplied.from,
    supplied_to: supplied.to,
    customer_id: order.customer_id,
    external_customer_id: null,
    buyer: {
      name: order.billing_name,
      country: order.billing_address?.country ?? null,
      tax_id: null,
    },
    currency: order.currency,
    taxes: taxes.map(({ rate, base, tax }) => ({ rate, net_amount: base, tax_amount: tax })),
    paid_amount: order.total_amount - due_amount,
    due_amount,
    refunded_amount: order.refunded_amount + order.refunded_tax_amount,
  })
}
