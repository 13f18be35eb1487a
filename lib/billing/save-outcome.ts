import type { BillingValues } from './billing-values'
import type { Conflict } from './conflict/conflict'
import type { FieldErrors } from './field-errors'

/** Why nothing was saved, apart from errors in the form. */
export type SaveFailure =
  /** The session has expired; nobody is signed in; the session doesn't open this. */
  | 'expired'
  | 'signedOut'
  | 'closed'
  /** The link is view-only; the role doesn't allow changes. */
  | 'viewOnly'
  | 'forbidden'
  | 'missing'
  /** Something else was written in between, on each attempt. */
  | 'changed'
  | 'busy'
  | 'unavailable'
  /** No answer to the change itself: it may have been saved. */
  | 'unclear'
  /** The API's answer doesn't match the contract. */
  | 'broken'

/** What became of the invoice of an order that was corrected. */
export type InvoiceAfterSave =
  /** There was none before: the first shows what is saved now. */
  | 'none'
  /** A corrected one is issued, or being made. */
  | 'ready'
  | 'preparing'
  /** It could not be issued just now. */
  | 'failed'
  /** Another system issued it, so there is none to correct here. */
  | 'elsewhere'

/** How saving the billing details of an order ended. */
export type SaveOutcome =
  | { status: 'unchanged'; values: BillingValues }
  | {
      status: 'saved'
      values: BillingValues
      /** The order's details before. */
      before: BillingValues
      /** The URL to apply the correction to other orders; null if the session opens no others. */
      others: string | null
      invoice: InvoiceAfterSave
      /** Whether the invoice as it was before should have been kept, and could not be. */
      isEarlierLost: boolean
    }
  /** Somebody else has changed the same since: nothing is saved until one version is chosen. */
  | { status: 'conflict'; conflict: Conflict }
  /** It would set a country or state for good, which has to be confirmed first. */
  | { status: 'unconfirmed' }
  | { status: 'invalid'; errors: FieldErrors }
  | { status: SaveFailure }
