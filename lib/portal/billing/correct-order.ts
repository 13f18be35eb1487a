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
export type CorrectionInput = {
  /** What stood in the form before anything was typed. */
  base: BillingValues
  values: Partial<BillingValues>
  /** Whether what is set for good needs no confirmation, or has it. */
  confirmed: boolean
}

/** What has become of it. Only `corrected` has written anything. */
export type CorrectionResult =
  | { kind: 'unchanged'; order: PortalOrder }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'unconfirmed' }
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'corrected'; was: PortalOrder; is: PortalOrder }

/** What of this order's billing details can be corrected, at the API that is in use. */
export function getBillingLocks(order: Pick<PortalOrder, 'billing_address'>) {
  return locksOf(order.billing_address, canFillState())
}

/** The hosted service refuses any difference in the state, also filling an empty one. */
function canFillState(): boolean {
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
  { base, values: typed, confirmed }: CorrectionInput,
): Promise<Result<CorrectionResult>> {
  return retryWhenChanged(async () => {
    const current = await getOrderToChange(token, id)
    if (!current.ok) return current
    const { order } = current.data
    const [stored, locks] = [formValues(order), getBillingLocks(order)]
    const edited = { ...stored, ...editedValues(base, typed, billingFields) }
    const conflict = conflictOf(base, stored, typed)
    if (conflict && !changesLockedPlace(edited, stored, locks))
      return succeed({ kind: 'conflict', conflict })
    const parsed = parseBillingChanges(edited, order, locks)
    if (!parsed.ok) return succeed({ kind: 'invalid', errors: parsed.errors })
    const { changes } = parsed
    if (Object.keys(changes).length === 0) return succeed({ kind: 'unchanged', order })
    if (!confirmed && setsPlaceForGood(order, changes)) return succeed({ kind: 'unconfirmed' })
    const updated = await updateOrder(token, current.data, changes)
    return updated.ok ? succeed({ kind: 'corrected', was: order, is: updated.data }) : updated
  })
}

function succeed(correcting: CorrectionResult): Result<CorrectionResult> {
  return { ok: true, data: correcting }
}

/** There is nothing to choose then: what decided the tax stays, and says so. */
function changesLockedPlace(values: BillingValues, now: BillingValues, locks: Locks): boolean {
  const isChanged = (field: 'country' | 'state') => !isSameText(values[field], now[field])
  return (
    (locks.country === 'locked' && isChanged('country')) ||
    (locks.state !== 'open' && isChanged('state'))
  )
}

/** A first country, or a first state: they decide the tax, and no undoing brings them back. */
function setsPlaceForGood(
  { billing_address: before }: StoredDetails,
  { billing_address: after }: BillingDetails,
): boolean {
  return Boolean(after && (!before || (after.state && !before.state)))
}
