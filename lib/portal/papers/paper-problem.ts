import { isSessionOver, toSignInPath } from '../../billing/ended-session'
import { parseReturnTo } from '../request/return-to'

/** Why there is no paper, as the order's page says it. Others are `unavailable`. */
export const paperProblems = [
  'OrderNotEligibleForInvoice',
  'MissingInvoiceBillingDetails',
  'InvoiceDoesNotExist',
  'InvoiceIssuedElsewhere',
  'ReceiptNotAllocated',
  'SellerNotConfigured',
  'AmountsDoNotAddUp',
  'PaperNotPrintable',
  'PaperDamaged',
  'Preparing',
  'missing',
  'invalid',
  'viewOnly',
  'forbidden',
  'busy',
  'unavailable',
] as const

export type PaperProblem = (typeof paperProblems)[number]

/** Returns the problem with this name; an unknown one is `unavailable`. */
export function toPaperProblem(name: string): PaperProblem {
  return paperProblems.find((each) => each === name) ?? 'unavailable'
}

/** Leads to the order's page, which says why there is no paper, or to where one signs in again. */
export function redirectToProblem(orderId: string, name: string): Response {
  const page = `/orders/${encodeURIComponent(orderId)}`
  const to = isSessionOver({ status: name })
    ? toSignInPath(parseReturnTo(page))
    : `${page}?paper=${toPaperProblem(name)}#papers`
  return redirectTo(to)
}

/** Leads to another page, also after a POST. */
export function redirectTo(location: string): Response {
  const headers = { Location: location, 'Cache-Control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
