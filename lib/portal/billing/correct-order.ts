import { parseBillingChanges } from '../../billing/billing-changes'
import {
  type BillingValues,
  billingFields,
  formValues,
  type StoredDetails,
} from '../../billing/billing-values'
import { type Conflict, conflictOf } from '../../billing/conflict'
import { editedValues } from '../../billing/edited-values'
import type { FieldErrors } from '../../billing/field-errors'
import { isSameText } from '../../billing/field-text'
import { type Locks, locksOf } from '../../billing/locks'
import type { BillingDetails } from '../../contract/order/billing-details'
import type { PortalOrder } from '../../contract/order/order'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrderToChange, updateOrder } from '../../polar/orders'
import { retryWhenChanged } from './retry-when-changed'

/** What somebody wants an order's invoice to show. */
export type WantedDetails = {
  /** What stood in the form before anything was typed. */
  base: BillingValues
  typed: Partial<BillingValues>
  /** Whether what is set for good needs no confirmation, or has it. */
  confirmed: boolean
}

/** What has become of it. Only `corrected` has written anything. */
export type Correcting =
  | { kind: 'unchanged'; order: PortalOrder }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'unconfirmed' }
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'corrected'; was: PortalOrder; is: PortalOrder }

/** What of this order's billing details can be corrected, at the API that is in use. */
export function billingLocks(order: Pick<PortalOrder, 'billing_address'>) {
  return locksOf(order.billing_address, stateCanBeFilled())
}

/** The hosted service refuses any difference in the state, also filling an empty one. */
function stateCanBeFilled(): boolean {
  return env().polarServer === undefined
}

/**
 * Writes what somebody typed into an order, and nothing else. The order is read first: a field
 * that they left as it stood keeps what the order has by now, and what somebody else has changed
 * meanwhile is not overwritten.
 */
export function correctOrder(
  token: string,
  id: string,
  { base, typed, confirmed }: WantedDetails,
): Promise<Result<Correcting>> {
  return retryWhenChanged(async () => {
    const found = await getOrderToChange(token, id)
    if (!found.ok) return found
    const { order } = found.data
    const [now, locks] = [formValues(order), billingLocks(order)]
    const values = { ...now, ...editedValues(base, typed, billingFields) }
    const conflict = conflictOf(base, now, typed)
    if (conflict && !movesLocked(values, now, locks)) return done({ kind: 'conflict', conflict })
    const parsed = parseBillingChanges(values, order, locks)
    if (!parsed.ok) return done({ kind: 'invalid', errors: parsed.errors })
    const { changes } = parsed
    if (Object.keys(changes).length === 0) return done({ kind: 'unchanged', order })
    if (!confirmed && setsForGood(order, changes)) return done({ kind: 'unconfirmed' })
    const updated = await updateOrder(token, found.data, changes)
    return updated.ok ? done({ kind: 'corrected', was: order, is: updated.data }) : updated
  })
}

function done(correcting: Correcting): Result<Correcting> {
  return { ok: true, data: correcting }
}

/** There is nothing to choose then: what decided the tax stays, and says so. */
function movesLocked(values: BillingValues, now: BillingValues, locks: Locks): boolean {
  const moves = (field: 'country' | 'state') => !isSameText(values[field], now[field])
  return (
    (locks.country === 'locked' && moves('country')) || (locks.state !== 'open' && moves('state'))
  )
}

/** A first country, or a first state: they decide the tax, and no undoing brings them back. */
function setsForGood(
  { billing_address: before }: StoredDetails,
  { billing_address: after }: BillingDetails,
): boolean {
  return Boolean(after && (!before || (after.state && !before.state)))
}
