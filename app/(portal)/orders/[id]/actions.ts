'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { setSaveStatus } from '@/components/shell/set-save-status'
import { acceptTheirs, type BillingFormState, rebase } from '@/lib/billing/billing-form-state'
import { billingFields } from '@/lib/billing/billing-values'
import { readConflictChoice } from '@/lib/billing/conflict/conflict-choice'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import { parseFormState } from '@/lib/billing/parse-form-state'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { clearStaleState } from '@/lib/billing/stale-state'
import { readSubmittedValues } from '@/lib/billing/submitted-values'
import { buildAddressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { saveBillingDetails } from '@/lib/portal/billing/save-billing-details'
import { answerOnce } from '@/lib/portal/request/answer-once'
import { getI18n } from '@/lib/portal/request/language'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { getUnsavedStatus } from '@/lib/portal/session/unsaved-status'

const saveOnce = answerOnce(saveBillingDetails)

/**
 * Saves the submitted billing details of an order, once for a key. The answer has what was typed.
 */
export async function saveBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
  idempotencyKey?: string,
): Promise<BillingFormState> {
  // The caller may not be our form.
  const { base, conflict } = parseFormState(state)
  const submitted = readSubmittedValues(form, billingFields)
  const values = { ...base, ...submitted }
  const unsavedState = { status: 'untouched', errors: {}, values, base, conflict } as const
  if (form.has(SHOW_FIELDS))
    return toUnsavedState({ ...unsavedState, status: await getUnsavedStatus() })
  const choice = conflict && readConflictChoice(form)
  if (conflict && choice === 'acceptTheirs')
    return toUnsavedState(acceptTheirs(unsavedState, conflict))
  const seen = conflict && choice === 'keepMine' ? rebase(base, conflict) : base
  const confirmed = form.get('confirmed') === 'yes'
  const input = { base: seen, values: submitted, confirmed }
  const outcome = await saveOnce(idempotencyKey, String(orderId), input)
  // The rest of the page is out of date.
  if (outcome.status === 'conflict') revalidatePath('/orders', 'layout')
  const after = { errors: {}, values, base: seen, conflict: null, ...outcome }
  if (outcome.status === 'unchanged') return toUnsavedState({ ...after, base: outcome.values })
  if (outcome.status !== 'saved') return toUnsavedState(after)
  await forgetDraftCookie()
  revalidatePath('/orders', 'layout')
  return { ...after, base: outcome.values }
}

/**
 * Does the same for a form without scripts. The page that shows the outcome reads the order again,
 * which may fail. So what isn't saved is kept as a draft in the browser.
 */
export async function postBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  clearStaleState(form, parseFormState(state).values)
  const after = await saveBilling(orderId, state, form)
  await keepDraftCookie(String(orderId), { base: after.base, typed: after.values })
  setSaveStatus(after.status)
  if (!isSessionOver(after)) return after
  redirect(toSignInPath(parseReturnTo(`/orders/${orderId}`)))
}

/** Adds the fields of the chosen country. */
async function toUnsavedState(state: BillingFormState): Promise<BillingFormState> {
  return { ...state, countryForm: buildAddressForm(state.values, await getI18n()) }
}
