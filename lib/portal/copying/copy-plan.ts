import { type BillingDetails, billingDetails } from '../../contract/billing-details'
import {
  billingFields,
  formValues,
  type Locks,
  requestedChanges,
  type StoredDetails,
} from '../../contract/billing-form'
import { parse } from '../../contract/parse'

/** What it takes to give an order the details of another. */
export type CopyPlan =
  | { kind: 'same' }
  /** Its country or state decided its tax, and is another. */
  | { kind: 'locked'; what: 'country' | 'state' }
  | { kind: 'change'; changes: BillingDetails }
  /** The API would not take these details for it. */
  | { kind: 'refused' }

/** Whether two orders show the same name and address. */
export function haveSameDetails(one: StoredDetails, other: StoredDetails): boolean {
  const [first, second] = [formValues(one), formValues(other)]
  return billingFields.every((field) => first[field] === second[field])
}

/** Whether an order lacks a name, or an address, or both. */
export function lacksDetails({ billing_name, billing_address }: StoredDetails): boolean {
  return billing_name === null || billing_address === null
}

/** How to give an order, with these locks, the details of another: whole, or not at all. */
export function planCopy(source: StoredDetails, target: StoredDetails, locks: Locks): CopyPlan {
  if (haveSameDetails(source, target)) return { kind: 'same' }
  const what = lockedPlace(source, target, locks)
  if (what) return { kind: 'locked', what }
  const changes = requestedChanges(formValues(wanted(source, target)), target, locks)
  const parsed = parse(billingDetails, changes, 'body')
  if (!parsed.ok) return { kind: 'refused' }
  return Object.keys(parsed.data).length > 0
    ? { kind: 'change', changes: parsed.data }
    : { kind: 'same' }
}

/** Details that the source itself lacks are no reason to take them from the other. */
function wanted(source: StoredDetails, target: StoredDetails): StoredDetails {
  return {
    billing_name: source.billing_name ?? target.billing_name,
    billing_address: source.billing_address ?? target.billing_address,
  }
}

function lockedPlace(
  { billing_address: source }: StoredDetails,
  { billing_address: target }: StoredDetails,
  { address, state }: Locks,
): 'country' | 'state' | null {
  if (!source || !target) return null
  if (source.country !== target.country || address === 'unaccepted') return 'country'
  return source.state !== target.state && state !== 'open' ? 'state' : null
}
