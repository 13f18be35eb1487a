'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import {
  acceptTheirs,
  type BillingFormState,
  parseFormState,
  rebase,
} from '@/lib/billing/billing-form-state'
import { billingFields } from '@/lib/billing/billing-values'
import { readConflictChoice } from '@/lib/billing/conflict-choice'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { clearStaleState } from '@/lib/billing/stale-state'
import { readSubmittedValues } from '@/lib/billing/submitted-values'
import { buildAddressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { saveBillingDetails } from '@/lib/portal/billing/save-billing-details'
import { getI18n } from '@/lib/portal/request/language'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { getUnsavedStatus } from '@/lib/portal/session/unsaved-status'

/**
 * Saves the billing details of one order, as typed over what stood in the form. What was
 * typed always comes back.
 */
export async function saveBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  // The caller may not be our form.
  const { base, conflict } = parseFormState(state)
  const submitted = readSubmittedValues(form, billingFields)
  const values = { ...base, ...submitted }
  const unsavedState = { status: 'untouched', errors: {}, values, base, conflict } as const
  if (form.has(SHOW_FIELDS)) return unsaved({ ...unsavedState, status: await getUnsavedStatus() })
  const choice = conflict && readConflictChoice(form)
  if (conflict && choice === 'acceptTheirs') return unsaved(acceptTheirs(unsavedState, conflict))
  const seen = conflict && choice === 'keepMine' ? rebase(base, conflict) : base
  const confirmed = form.get('confirmed') === 'yes'
  const input = { base: seen, values: submitted, confirmed }
  const outcome = await saveBillingDetails(String(orderId), input)
  // What else the page shows of the order is out of date.
  if (outcome.status === 'conflict') revalidatePath('/orders', 'layout')
  const after = { errors: {}, values, base: seen, conflict: null, ...outcome }
  if (outcome.status === 'unchanged') return unsaved({ ...after, base: outcome.values })
  if (outcome.status !== 'saved') return unsaved(after)
  await forgetDraftCookie()
  revalidatePath('/orders', 'layout')
  return { ...after, base: outcome.values }
}

/**
 * As above, for a form that no script sends. The page that shows the answer reads the order again,
 * and may not get it: what isn't saved waits in the browser until the page can be shown, or they
 * have signed in again.
 */
export async function postBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  clearStaleState(form, parseFormState(state).values)
  const after = await saveBilling(orderId, state, form)
  await keepDraftCookie(String(orderId), { base: after.base, typed: after.values })
  if (!isSessionOver(after)) return after
  redirect(toSignInPath(parseReturnTo(`/orders/${orderId}`)))
}

/** What goes back to the form, with the fields of the country that was chosen in it. */
async function unsaved(state: BillingFormState): Promise<BillingFormState> {
  return { ...state, countryForm: buildAddressForm(state.values, await getI18n()) }
}
