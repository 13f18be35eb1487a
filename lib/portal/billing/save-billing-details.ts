import { type BillingFormValues, formValues } from '../../billing/billing-form'
import type { Conflict } from '../../billing/conflict'
import { type FieldErrors, fieldErrors } from '../../billing/field-errors'
import type { Result } from '../../polar/failure'
import { type Caller, type PortalFailure, withSession } from '../access/failure'
import { type BulkApplyUrl, bulkApplyUrl } from '../bulk-apply/bulk-apply-link'
import { notifyMerchant, notifyOwner, ownerToNotify } from '../corrections/notify-of-correction'
import type { Grant } from '../session/session-cookie'
import { type Correcting, correctOrder, type WantedDetails } from './correct-order'

/** How saving billing details ended. */
export type SaveOutcome =
  | { status: 'unchanged'; values: BillingFormValues }
  | {
      status: 'saved'
      values: BillingFormValues
      /** What stood there before. */
      before: BillingFormValues
      /** Where the same can be done for other orders; null for whoever sees no others. */
      others: BulkApplyUrl | null
    }
  /** Somebody else has changed the same since: nothing is written before one was chosen. */
  | { status: 'conflict'; conflict: Conflict }
  /** It would set a country or state for good, and whoever has the link has to say so. */
  | { status: 'unconfirmed' }
  | { status: 'invalid'; errors: FieldErrors }
  | { status: Exclude<PortalFailure['kind'], 'invalid'> }

/**
 * Saves what somebody typed in the form, and nothing else.
 *
 * @param wanted.confirmed Whether they know what is set for good. A link to one order, which may
 *   have been forwarded, has to say so.
 */
export async function saveBillingDetails(
  orderId: string,
  wanted: WantedDetails,
): Promise<SaveOutcome> {
  const result = await withSession({ order: orderId, change: true }, async (token, access) => {
    const correcting = await correctAndTell({ token, access }, orderId, wanted)
    return correcting.ok ? { ok: true, data: await outcomeOf(correcting.data, access) } : correcting
  })
  if (result.ok) return result.data
  if (result.failure.kind !== 'invalid') return { status: result.failure.kind }
  return {
    status: 'invalid',
    errors: fieldErrors(result.failure.details, { ...wanted.base, ...wanted.typed }),
  }
}

async function correctAndTell(
  { token, access }: Caller,
  orderId: string,
  wanted: WantedDetails,
): Promise<Result<Correcting>> {
  const owner = 'order' in access ? await ownerToNotify(access) : null
  if (owner && !owner.ok) return owner
  const confirmed = !owner || wanted.confirmed
  const correcting = await correctOrder(token, orderId, { ...wanted, confirmed })
  if (!correcting.ok || correcting.data.kind !== 'corrected') return correcting
  if (owner) await notifyOwner(owner.data, correcting.data)
  await notifyMerchant(access, correcting.data)
  return correcting
}

async function outcomeOf(correcting: Correcting, access: Grant): Promise<SaveOutcome> {
  const { kind } = correcting
  if (kind === 'conflict') return { status: kind, conflict: correcting.conflict }
  if (kind === 'unchanged') return { status: kind, values: formValues(correcting.order) }
  if (kind === 'unconfirmed') return { status: kind }
  if (kind === 'invalid') return { status: kind, errors: correcting.errors }
  const { was, is } = correcting
  const others = 'order' in access ? null : await bulkApplyUrl(is.id, was)
  return { status: 'saved', values: formValues(is), before: formValues(was), others }
}
