import { parseBillingChanges } from '../../billing/billing-changes'
import { billingFields, type StoredDetails, toFormValues } from '../../billing/billing-values'
import { isStateLocked, type Locks } from '../../billing/locks'
import type { BillingDetails } from '../../contract/order/billing-details'

/** How to give an order the details of another. */
export type ApplyPlan =
  | { kind: 'same' }
  /** Its country or state decided its tax, and differs. */
  | { kind: 'locked'; what: 'country' | 'state' }
  | { kind: 'change'; changes: BillingDetails }
  /** The API would reject these details. */
  | { kind: 'refused' }

/** Whether two orders show the same name and address. */
export function haveSameDetails(one: StoredDetails, other: StoredDetails): boolean {
  const [first, second] = [toFormValues(one), toFormValues(other)]
  return billingFields.every((field) => first[field] === second[field])
}

/** A corrected order (`is`), and its details before the correction (`was`), if they are known. */
export type Corrected<Order extends StoredDetails = StoredDetails> = {
  is: Order
  was: StoredDetails | null
}

/**
 * Whether a correction should be offered for another order: its name and its address are each the
 * old one, the new one, or missing. Anything else is assumed to be intended.
 */
export function isMeantFor(order: StoredDetails, { is, was }: Corrected): boolean {
  const versions = (was ? [is, was] : [is]).map(toFormValues)
  const shown = toFormValues(order)
  const parts = [billingFields.slice(0, 1), billingFields.slice(1)]
  return (
    !haveSameDetails(order, is) &&
    parts.every(
      (fields) =>
        fields.every((field) => shown[field] === '') ||
        versions.some((details) => fields.every((field) => shown[field] === details[field])),
    )
  )
}

/** Plans how to give an order the details of another: all of them, or none. */
export function planApply(source: StoredDetails, target: StoredDetails, locks: Locks): ApplyPlan {
  if (haveSameDetails(source, target)) return { kind: 'same' }
  const what = findLockedPlace(source, target, locks)
  if (what) return { kind: 'locked', what }
  if (locks.address === 'unaccepted') return { kind: 'refused' }
  const parsed = parseBillingChanges(toFormValues(mergeDetails(source, target)), target, locks)
  if (!parsed.ok) return { kind: 'refused' }
  return Object.keys(parsed.changes).length > 0
    ? { kind: 'change', changes: parsed.changes }
    : { kind: 'same' }
}

/** Details that the source lacks aren't removed from the target. */
function mergeDetails(source: StoredDetails, target: StoredDetails): StoredDetails {
  return {
    billing_name: source.billing_name ?? target.billing_name,
    billing_address: source.billing_address ?? target.billing_address,
  }
}

function findLockedPlace(
  { billing_address: source }: StoredDetails,
  { billing_address: target }: StoredDetails,
  { state }: Locks,
): 'country' | 'state' | null {
  if (!source || !target) return null
  if (source.country !== target.country) return 'country'
  return source.state !== target.state && isStateLocked(state) ? 'state' : null
}
