import { billingFields, toFormValues } from '../../billing/billing-values'
import { pickReplacedValues } from '../../billing/edited-values'
import { toFieldErrors } from '../../billing/field-errors'
import type { SaveOutcome } from '../../billing/save-outcome'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { type Caller, withSession } from '../access/call-api'
import { createBulkApplyUrl } from '../bulk-apply/bulk-apply-link'
import { findOwnerToNotify, notifyMerchant, notifyOwner } from '../corrections/notify-of-correction'
import { noteWrittenOrder } from '../orders/written-order'
import { correctInvoice } from '../papers/correct-invoice'
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
    return correction.ok ? toOutcome(correction.data, input, { token, grant }) : correction
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
  noteWrittenOrder(correction.data.is)
  if (owner) await notifyOwner(owner.data, correction.data)
  await notifyMerchant(grant, correction.data)
  return correction
}

async function toOutcome(
  correction: CorrectionResult,
  input: CorrectionInput,
  { token, grant }: Caller,
): Promise<Result<SaveOutcome>> {
  const { kind } = correction
  if (kind === 'conflict') return succeed({ status: kind, conflict: correction.conflict })
  if (kind === 'unchanged') return succeed(await toUnchanged(correction.order, input, token))
  if (kind === 'unconfirmed') return succeed({ status: kind })
  if (kind === 'invalid') return succeed({ status: kind, errors: correction.errors })
  const { was, is, isEarlierKept } = correction
  return succeed({
    status: 'saved',
    values: toFormValues(is),
    before: toFormValues(was),
    others: 'order' in grant ? null : await createBulkApplyUrl(is.id, was),
    invoice: await correctInvoice(token, is),
    isEarlierLost: !isEarlierKept,
  })
}

/** There was nothing to write. What was typed may have been saved before, though. */
async function toUnchanged(
  order: PortalOrder,
  { base, values: typed }: CorrectionInput,
  token: string,
): Promise<SaveOutcome> {
  const values = toFormValues(order)
  const replaced = pickReplacedValues(base, typed, values, billingFields)
  if (Object.keys(replaced).length === 0) return { status: 'unchanged', values }
  return {
    status: 'saved',
    values,
    before: { ...values, ...replaced },
    others: null,
    invoice: await correctInvoice(token, order),
    isEarlierLost: false,
  }
}

function succeed(outcome: SaveOutcome): Result<SaveOutcome> {
  return { ok: true, data: outcome }
}
