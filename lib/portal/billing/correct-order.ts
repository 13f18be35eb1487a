import { parseBillingChanges } from '../../billing/billing-changes'
import {
  type BillingValues,
  billingFields,
  type StoredDetails,
  toFormValues,
} from '../../billing/billing-values'
import { type Conflict, findConflict } from '../../billing/conflict/conflict'
import { pickEditedValues } from '../../billing/edited-values'
import type { FieldErrors } from '../../billing/field-errors'
import { isSameText } from '../../billing/field-text'
import { getLocks } from '../../billing/get-locks'
import { isStateLocked, type Locks } from '../../billing/locks'
import type { BillingDetails } from '../../contract/order/billing-details'
import type { PortalOrder } from '../../contract/order/order'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrderToChange, updateOrder } from '../../polar/orders'
import { keepEarlierPaper } from '../papers/earlier-paper'
import { findUnprintableFields, isWithoutErrors } from '../papers/find-unprintable'
import { retryWhenChanged } from './retry-when-changed'

/** The submitted form of an order's billing details. */
export type CorrectionInput = {
  /** The values that the form had at first. */
  base: BillingValues
  /** The submitted values. */
  values: Partial<BillingValues>
  /** Whether setting a country or state for good needs no confirmation, or has been confirmed. */
  confirmed: boolean
}

/** How a correction ended. Only `corrected` has written anything. */
export type CorrectionResult =
  | { kind: 'unchanged'; order: PortalOrder }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'unconfirmed' }
  | { kind: 'invalid'; errors: FieldErrors }
  | Corrected

export type Corrected = {
  kind: 'corrected'
  was: PortalOrder
  is: PortalOrder
  /** Whether the invoice that it made outdated is kept, if there was one. */
  isEarlierKept: boolean
}

/** Returns which of an order's billing details the API that is in use lets us correct. */
export function getBillingLocks(order: Pick<PortalOrder, 'billing_address'>) {
  return getLocks(order.billing_address, canFillState())
}

/** The hosted API refuses any change of the state, even filling in an empty one. */
function canFillState(): boolean {
  return env().polarServer === undefined
}

/**
 * Writes the edited fields of a form to an order, and nothing else. The order is read first: a
 * field that wasn't edited keeps its stored value, and nothing that was changed since is
 * overwritten.
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
    const [stored, locks] = [toFormValues(order), getBillingLocks(order)]
    const edited = { ...stored, ...pickEditedValues(base, typed, billingFields) }
    const conflict = findConflict(base, stored, typed)
    if (conflict && !changesLockedPlace(edited, stored, locks))
      return succeed({ kind: 'conflict', conflict })
    const parsed = parseBillingChanges(edited, order, locks)
    if (!parsed.ok) return succeed({ kind: 'invalid', errors: parsed.errors })
    const { changes } = parsed
    const errors = findUnprintableFields(pickEditedValues(stored, edited, billingFields))
    if (!isWithoutErrors(errors)) return succeed({ kind: 'invalid', errors })
    if (Object.keys(changes).length === 0) return succeed({ kind: 'unchanged', order })
    if (!confirmed && setsPlaceForGood(order, changes)) return succeed({ kind: 'unconfirmed' })
    const isEarlierKept = await keepEarlierPaper(token, order)
    const updated = await updateOrder(token, current.data, changes)
    if (!updated.ok) return updated
    return succeed({ kind: 'corrected', was: order, is: updated.data, isEarlierKept })
  })
}

function succeed(correcting: CorrectionResult): Result<CorrectionResult> {
  return { ok: true, data: correcting }
}

/** A locked place is reported as an error rather than as a conflict: there is nothing to choose. */
function changesLockedPlace(values: BillingValues, now: BillingValues, locks: Locks): boolean {
  const isChanged = (field: 'country' | 'state') => !isSameText(values[field], now[field])
  return (
    (locks.country === 'locked' && isChanged('country')) ||
    (isStateLocked(locks.state) && isChanged('state'))
  )
}

/** A first country or state decides the tax, and can't be undone. */
export function setsPlaceForGood(
  { billing_address: before }: StoredDetails,
  { billing_address: after }: Pick<BillingDetails | PortalOrder, 'billing_address'>,
): boolean {
  return Boolean(after && (!before || (after.state && !before.state)))
}
