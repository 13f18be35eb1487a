import { formValues } from '../../billing/billing-values'
import { fieldErrors } from '../../billing/field-errors'
import type { SaveOutcome } from '../../billing/save-outcome'
import type { Result } from '../../polar/failure'
import { type Caller, withSession } from '../access/call-api'
import { bulkApplyUrl } from '../bulk-apply/bulk-apply-link'
import { notifyMerchant, notifyOwner, ownerToNotify } from '../corrections/notify-of-correction'
import type { Grant } from '../session/session-cookie'
import { type Correcting, correctOrder, type WantedDetails } from './correct-order'

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
  const result = await withSession({ change: { order: orderId } }, async (token, access) => {
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
