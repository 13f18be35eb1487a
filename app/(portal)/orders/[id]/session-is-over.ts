import type { BillingFormState } from './billing-form-state'

/** Whether nothing was saved because nobody is signed in any more, or not for this. */
export function sessionIsOver({ status }: Pick<BillingFormState, 'status'>): boolean {
  return status === 'expired' || status === 'signedOut' || status === 'closed'
}

/** Where to sign in and come back to an order, with what was typed. */
export function signInPath(orderId: string): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ reason: 'ended', to: `/orders/${orderId}` })}`
}
