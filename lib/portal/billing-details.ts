import { type BillingDetails, billingDetails } from '../contract/billing-details'
import {
  type BillingFormValues,
  billingFields,
  formValues,
  locksOf,
  requestedChanges,
  type StoredDetails,
} from '../contract/billing-form'
import { type FieldErrors, fieldErrors } from '../contract/field-errors'
import type { PortalOrder } from '../contract/order'
import { parse } from '../contract/parse'
import { env } from '../env'
import type { Result } from '../polar/failure'
import { getOrder, updateOrder } from '../polar/orders'
import { type CopyAddress, copyAddress } from './copying/copy-link'
import { tellOfCorrection } from './corrections/tell-of-correction'
import { type PortalFailure, withSession } from './failure'
import { readReach } from './reach'
import { touched } from './touched'

/** How saving billing details ended. */
export type SaveOutcome =
  | { status: 'unchanged'; values: BillingFormValues }
  | {
      status: 'saved'
      values: BillingFormValues
      /** What stood there before. */
      before: BillingFormValues
      /** Where the same can be done for other orders; null for whoever sees no others. */
      others: CopyAddress | null
    }
  /** It would set a country or state for good, and whoever has the link has to say so. */
  | { status: 'unconfirmed' }
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
 *
 * @param confirmed Whether they know what is set for good. A link to one order, which may
 *   have been forwarded, has to say so.
 */
export async function saveBillingDetails(
  orderId: string,
  shown: BillingFormValues,
  typed: Partial<BillingFormValues>,
  confirmed: boolean,
): Promise<SaveOutcome> {
  const { whole } = await readReach(orderId)
  const result = await withSession(
    { order: orderId, change: true },
    async (token): Promise<Result<SaveOutcome>> => {
      const current = await getOrder(token, orderId)
      if (!current.ok) return current
      const values = { ...formValues(current.data), ...touched(billingFields, shown, typed) }
      const changes = requestedChanges(values, current.data, billingLocks(current.data))
      const parsed = parse(billingDetails, changes, 'body')
      if (!parsed.ok) return invalid(parsed.details)
      if (Object.keys(parsed.data).length === 0) return unchanged(current.data)
      if (!whole && !confirmed && setsForGood(current.data, parsed.data)) return unconfirmed
      const updated = await updateOrder(token, orderId, parsed.data)
      if (!updated.ok) return updated
      await tellOfCorrection({ was: current.data, is: updated.data })
      return saved(current.data, updated.data, whole)
    },
  )
  if (result.ok) return result.data
  if (result.failure.kind !== 'invalid') return { status: result.failure.kind }
  return { status: 'invalid', errors: fieldErrors(result.failure.details) }
}

const unconfirmed = { ok: true, data: { status: 'unconfirmed' } } as const

/** A first country, or a first state: they decide the tax, and no undoing brings them back. */
function setsForGood(
  { billing_address: before }: StoredDetails,
  { billing_address: after }: BillingDetails,
): boolean {
  return Boolean(after && (!before || (after.state && !before.state)))
}

function unchanged(order: PortalOrder): Result<SaveOutcome> {
  return { ok: true, data: { status: 'unchanged', values: formValues(order) } }
}

async function saved(
  before: PortalOrder,
  after: PortalOrder,
  whole: boolean,
): Promise<Result<SaveOutcome>> {
  const others = whole ? await copyAddress(after.id, before) : null
  const values = formValues(after)
  return { ok: true, data: { status: 'saved', values, before: formValues(before), others } }
}

function invalid(details: Parameters<typeof fieldErrors>[0]): Result<SaveOutcome> {
  return { ok: true, data: { status: 'invalid', errors: fieldErrors(details) } }
}
