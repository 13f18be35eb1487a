import type { ProblemDetail } from '../contract/problem'

export { isUnavailable } from '../db/unavailable'

/** Why a rule can fail. How that looks over HTTP is not its concern. */
export type Failure =
  | { code: 'not_found' }
  | { code: 'not_permitted' }
  | { code: 'malformed'; details: ProblemDetail[] }
  | { code: 'invalid'; details: ProblemDetail[] }
  | { code: 'changed'; revision: string }
  | { code: 'refused'; reason: PaperRefusal }

/** Why there is no paper, by the name that the API gives it. */
export type PaperRefusal =
  | 'OrderNotEligibleForInvoice'
  | 'MissingInvoiceBillingDetails'
  | 'InvoiceDoesNotExist'
  | 'InvoiceIssuedElsewhere'
  | 'ReceiptNotAllocated'
  | 'SellerNotConfigured'
  | 'AmountsDoNotAddUp'
  | 'PaperNotPrintable'
  | 'PaperDamaged'

/** An expected failure of a service. Anything else that it throws is a defect. */
export class ServiceError extends Error {
  override name = 'ServiceError'

  constructor(readonly failure: Failure) {
    super(`Failed: ${failure.code}`)
  }
}

/** The object doesn't exist, or is somebody else's: nothing may tell which. */
export function notFound(): ServiceError {
  return new ServiceError({ code: 'not_found' })
}

/** The caller's role doesn't allow it. */
export function notPermitted(): ServiceError {
  return new ServiceError({ code: 'not_permitted' })
}

/** The object is no longer as the caller saw it; this is what it is now. */
export function changedSince(revision: string): ServiceError {
  return new ServiceError({ code: 'changed', revision })
}

/** There is no such paper, or it can't be issued. */
export function refused(reason: PaperRefusal): ServiceError {
  return new ServiceError({ code: 'refused', reason })
}

/** Input that doesn't have the form that its schema asks for; every violation is listed. */
export function malformed(...details: ProblemDetail[]): ServiceError {
  return new ServiceError({ code: 'malformed', details })
}

/** Input that is well-formed but violates a rule; every violation is listed. */
export function invalid(...details: ProblemDetail[]): ServiceError {
  return new ServiceError({ code: 'invalid', details })
}

/** A violation of one rule, reported on a field of the body. */
export function violation(field: string[], msg: string, type = 'value_error'): ProblemDetail {
  return { type, loc: ['body', ...field], msg, input: null }
}
