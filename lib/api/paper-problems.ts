import type { PaperRefusal } from '../services/errors'

/** The answer to each reason why there is no paper. */
const problems: Record<PaperRefusal, { status: number; detail: string }> = {
  OrderNotEligibleForInvoice: {
    status: 409,
    detail: 'A draft, a void order, or one without an invoice number has no invoice.',
  },
  MissingInvoiceBillingDetails: {
    status: 422,
    detail: 'An invoice needs a billing name and a billing address: update the order with both.',
  },
  InvoiceDoesNotExist: { status: 404, detail: 'There is no such invoice of this order.' },
  InvoiceIssuedElsewhere: {
    status: 409,
    detail: 'The invoice of this order was issued before the order was imported.',
  },
  ReceiptNotAllocated: { status: 404, detail: 'There is no receipt of this order.' },
  SellerNotConfigured: {
    status: 409,
    detail: 'No invoices are issued here: it isn’t configured who the seller is.',
  },
  AmountsDoNotAddUp: {
    status: 409,
    detail: 'The amounts of this order don’t add up, so no paper of it is issued.',
  },
  PaperNotPrintable: { status: 409, detail: 'This paper could not be made. It was logged.' },
  PaperDamaged: { status: 409, detail: 'This paper can’t be read at the moment. It was logged.' },
}

/** The names of the reasons that are answered with this status. */
export function refusalsWith(status: number): string[] {
  return Object.entries(problems)
    .filter(([, problem]) => problem.status === status)
    .map(([name]) => name)
}

/** Answers why there is no paper. */
export function refusalOf(reason: PaperRefusal): Response {
  const { status, detail } = problems[reason]
  return Response.json({ error: reason, detail }, { status })
}

/** Says in a sentence why there is no paper, by the name of the reason. */
export function explainRefusal(reason: string): string {
  const known = Object.entries(problems).find(([name]) => name === reason)
  return known ? known[1].detail : reason
}
