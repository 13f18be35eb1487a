import type { SaveFailure } from '@/lib/billing/save-outcome'

/** Why something can't be shown. */
export type FailureKind = SaveFailure | 'invalid'

const statuses: Record<FailureKind, number> = {
  signedOut: 401,
  expired: 401,
  closed: 403,
  forbidden: 403,
  viewOnly: 403,
  missing: 404,
  busy: 429,
  unavailable: 503,
  unclear: 503,
  changed: 503,
  // What the API answers, or refuses, makes no sense to the portal.
  broken: 502,
  invalid: 502,
}

/** The status of an answer that can't show what was asked for (RFC 9110, 15). */
export function getFailureStatus(kind: FailureKind): number {
  return statuses[kind]
}
