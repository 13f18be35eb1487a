import type { ProblemDetail } from '../contract/problem'

export { isUnavailable } from '../db/unavailable'

/** What a rule can say no with. How that looks over HTTP is not its concern. */
export type Refusal =
  | { code: 'not_found' }
  | { code: 'not_permitted' }
  | { code: 'invalid'; details: ProblemDetail[] }
  | { code: 'changed'; revision: string }

/** Thrown by a service that refuses. Anything else that it throws is a defect. */
export class ServiceError extends Error {
  override name = 'ServiceError'

  constructor(readonly refusal: Refusal) {
    super(`Refused: ${refusal.code}`)
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

/** Input that is well-formed but breaks a rule; every broken rule is listed. */
export function invalid(...details: ProblemDetail[]): ServiceError {
  return new ServiceError({ code: 'invalid', details })
}

/** One broken rule of a body's field. */
export function broken(field: string[], msg: string, type = 'value_error'): ProblemDetail {
  return { type, loc: ['body', ...field], msg, input: null }
}
