import type { PaperContent } from '../../contract/order/paper-content'
import type { PaperDocument } from '../../documents/paper-document'

/** Returns what a paper says as tables have it. */
export function describeContent({
  timeZone: time_zone,
  supplied,
  buyer,
  currency,
  taxes,
  sums,
}: PaperDocument): PaperContent {
  return {
    time_zone,
    supplied_from: supplied.from,
    supplied_to: supplied.to,
    buyer: { name: buyer.name, country: buyer.address?.country ?? null, tax_id: buyer.taxId },
    currency,
    taxes: taxes.map(({ rate, base, tax }) => ({ rate, net_amount: base, tax_amount: tax })),
    total_amount: sums.total,
    paid_amount: sums.paid,
    due_amount: sums.due,
    refunded_amount: sums.refunded,
  }
}
