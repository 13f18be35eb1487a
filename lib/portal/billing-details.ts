import { billingDetails } from '../contract/billing-details'
import {
  type BillingFormValues,
  billingFields,
  formValues,
  locksOf,
  requestedChanges,
} from '../contract/billing-form'
import { type FieldErrors, fieldErrors } from '../contract/field-errors'
import type { PortalOrder } from '../contract/order'
import { parse } from '../contract/parse'
import { env } from '../env'
import type { Result } from '../polar/failure'
import { getOrder, updateOrder } from '../polar/orders'
import { type PortalFailure, withSession } from './failure'

/** How saving billing details ended. */
export type SaveOutcome =
  | { status: 'saved' | 'unchanged'; values: BillingFormValues }
  | { status: 'invalid'; errors: FieldErrors }
  | { status: Exclude<PortalFailure['kind'], 'invalid'> }

/** What of this order's billing details can be corrected, at the API that is in use. */
export function billingLocks(order: Pick<PortalOrder, 'billing_address'>) {
  return locksOf(order.billing_address, stateCanBeFilled())
}

/** The hosted service refuses any difference in the state, also filling an empty one. */
function stateCanBeFilled(): boolean {
  return env().polarServer === undefined
}

/**
 * Saves what somebody changed in the form, and nothing else. The order is read first: a
 * field that they left as it was shown to them keeps what the order has by now.
 */
export async function saveBillingDetails(
  orderId: string,
  shown: BillingFormValues,
  typed: Partial<BillingFormValues>,
): Promise<SaveOutcome> {
  const result = await withSession(
    { order: orderId, change: true },
    async (token): Promise<Result<SaveOutcome>> => {
      const current = await getOrder(token, orderId)
      if (!current.ok) return current
      const values = { ...formValues(current.data), ...touched(shown, typed) }
      const changes = requestedChanges(values, current.data, billingLocks(current.data))
      const parsed = parse(billingDetails, changes, 'body')
      if (!parsed.ok) return invalid(parsed.details)
      if (Object.keys(parsed.data).length === 0) return done('unchanged', current.data)
      const updated = await updateOrder(token, orderId, parsed.data)
      return updated.ok ? done('saved', updated.data) : updated
    },
  )
  if (result.ok) return result.data
  if (result.failure.kind !== 'invalid') return { status: result.failure.kind }
  return { status: 'invalid', errors: fieldErrors(result.failure.details) }
}

function touched(shown: BillingFormValues, typed: Partial<BillingFormValues>) {
  const fields = billingFields.filter((field) => (typed[field] ?? shown[field]) !== shown[field])
  return Object.fromEntries(fields.map((field) => [field, typed[field] ?? '']))
}

function done(status: 'saved' | 'unchanged', order: PortalOrder): Result<SaveOutcome> {
  return { ok: true, data: { status, values: formValues(order) } }
}

function invalid(details: Parameters<typeof fieldErrors>[0]): Result<SaveOutcome> {
  return { ok: true, data: { status: 'invalid', errors: fieldErrors(details) } }
}
