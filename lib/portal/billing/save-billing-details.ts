import { toFormValues } from '../../billing/billing-values'
import { toFieldErrors } from '../../billing/field-errors'
import type { SaveOutcome } from '../../billing/save-outcome'
import type { Result } from '../../polar/failure'
import { type Caller, withSession } from '../access/call-api'
import { createBulkApplyUrl } from '../bulk-apply/bulk-apply-link'
import { findOwnerToNotify, notifyMerchant, notifyOwner } from '../corrections/notify-of-correction'
import type { Grant } from '../session/session-cookie'
import { type CorrectionInput, type CorrectionResult, correctOrder } from './correct-order'

/**
 * Saves what was edited in the form, and nothing else.
 *
 * @param input.confirmed Whether it was confirmed that a first country or state stays for good.
 *   Only a link to one order, which may have been forwarded, has to confirm.
 */
export async function saveBillingDetails(
  orderId: string,
  input: CorrectionInput,
): Promise<SaveOutcome> {
  const result = await withSession({ change: { order: orderId } }, async (token, grant) => {
    const correction = await correctAndNotify({ token, grant }, orderId, input)
    return correction.ok ? { ok: true, data: await toOutcome(correction.data, grant) } : correction
  })
  if (result.ok) return result.data
  if (result.failure.kind !== 'invalid') return { status: result.failure.kind }
  return {
    status: 'invalid',
    errors: toFieldErrors(result.failure.details, { ...input.base, ...input.values }),
  }
}

async function correctAndNotify(
  { token, grant }: Caller,
  orderId: string,
  input: CorrectionInput,
): Promise<Result<CorrectionResult>> {
  const owner = 'order' in grant ? await findOwnerToNotify(grant) : null
  if (owner && !owner.ok) return owner
  const confirmed = !owner || input.confirmed
  const correction = await correctOrder(token, orderId, { ...input, confirmed })
  if (!correction.ok || correction.data.kind !== 'corrected') return correction
  if (owner) await notifyOwner(owner.data, correction.data)
  await notifyMerchant(grant, correction.data)
  return correction
}

async function toOutcome(correction: CorrectionResult, grant: Grant): Promise<SaveOutcome> {
  const { kind } = correction
  if (kind === 'conflict') return { status: kind, conflict: correction.conflict }
  if (kind === 'unchanged') return { status: kind, values: toFormValues(correction.order) }
  if (kind === 'unconfirmed') return { status: kind }
  if (kind === 'invalid') return { status: kind, errors: correction.errors }
  const { was, is } = correction
  const others = 'order' in grant ? null : await createBulkApplyUrl(is.id, was)
  return { status: 'saved', values: toFormValues(is), before: toFormValues(was), others }
}
