'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { billingFields } from '@/lib/billing/billing-form'
import { type BillingFormState, judgedBy, knowing, takeNew } from '@/lib/billing/billing-form-state'
import { choiceOf } from '@/lib/billing/choice'
import { filledValues } from '@/lib/billing/filled-values'
import { isPageGone, sessionIsOver, signInPath } from '@/lib/billing/session-is-over'
import { SHOW_FIELDS } from '@/lib/billing/show-fields'
import { emptyStrayState } from '@/lib/billing/stray-state'
import { saveBillingDetails } from '@/lib/portal/billing/billing-details'
import { addressForm } from '@/lib/portal/billing/country-form'
import { forgetDraftCookie, keepDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { getI18n } from '@/lib/portal/request/language'
import { wayBack } from '@/lib/portal/request/way-back'
import { statusUnsaved } from '@/lib/portal/session/status-unsaved'

/**
 * Saves the billing details of one order, as typed over what stood in the form. What was
 * typed always comes back.
 */
export async function saveBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  // Whoever calls this may not be our form.
  const { base, conflict } = judgedBy(state)
  const typed = filledValues(form, billingFields)
  const values = { ...base, ...typed }
  const unjudged = { status: 'untouched', errors: {}, values, base, conflict } as const
  if (form.has(SHOW_FIELDS)) return unsaved({ ...unjudged, status: await statusUnsaved() })
  const choice = conflict && choiceOf(form)
  if (conflict && choice === 'new') return unsaved(takeNew(unjudged, conflict))
  const known = conflict && choice === 'mine' ? knowing(base, conflict) : base
  const confirmed = form.get('confirmed') === 'yes'
  const outcome = await saveBillingDetails(String(orderId), { base: known, typed, confirmed })
  // What else the page tells of the order is out of date.
  if (outcome.status === 'conflict') revalidatePath('/orders', 'layout')
  const after = { errors: {}, values, base: known, conflict: null, ...outcome }
  if (outcome.status === 'unchanged') return unsaved({ ...after, base: outcome.values })
  if (outcome.status !== 'saved') return unsaved(after)
  await forgetDraftCookie()
  revalidatePath('/orders', 'layout')
  return { ...after, base: outcome.values }
}

/**
 * As above, for a form that no script sends. The page that the answer would stand in can't be
 * shown without a session: what was typed waits in the browser until they are signed in again.
 */
export async function postBilling(
  orderId: string,
  state: BillingFormState,
  form: FormData,
): Promise<BillingFormState> {
  emptyStrayState(form, judgedBy(state).values)
  const after = await saveBilling(orderId, state, form)
  if (!isPageGone(after)) return after
  const typed = filledValues(form, billingFields)
  await keepDraftCookie(String(orderId), { base: after.base, typed })
  if (!sessionIsOver(after)) return after
  redirect(signInPath(wayBack(`/orders/${orderId}`)))
}

/** What goes back to the form, with the fields of the country that was chosen in it. */
async function unsaved(state: BillingFormState): Promise<BillingFormState> {
  return { ...state, countryForm: addressForm(state.values, await getI18n()) }
}
