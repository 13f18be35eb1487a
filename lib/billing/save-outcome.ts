import type { BillingValues } from './billing-values'
import type { Conflict } from './conflict'
import type { FieldErrors } from './field-errors'

/** Why nothing was saved, where that isn't the fault of anything in the form. */
export type SaveFailure =
  /** The session has ended; nobody is signed in; what the session opens is something else. */
  | 'expired'
  | 'signedOut'
  | 'closed'
  /** The link is for viewing only; the role doesn't allow changes. */
  | 'viewOnly'
  | 'forbidden'
  | 'missing'
  /** Somebody else kept changing it at the same moment. */
  | 'changed'
  | 'busy'
  | 'unavailable'
  /** The API answered with something that can't be read. */
  | 'broken'

/** How saving the billing details of an order ended. */
export type SaveOutcome =
  | { status: 'unchanged'; values: BillingValues }
  | {
      status: 'saved'
      values: BillingValues
      /** What the order showed before. */
      before: BillingValues
      /** Where the same can be done for other orders; null for somebody who sees no others. */
      others: string | null
    }
  /** Somebody else has changed the same since: nothing is saved before one is chosen. */
  | { status: 'conflict'; conflict: Conflict }
  /** It would set a country or state for good, which has to be confirmed first. */
  | { status: 'unconfirmed' }
  | { status: 'invalid'; errors: FieldErrors }
  | { status: SaveFailure }
