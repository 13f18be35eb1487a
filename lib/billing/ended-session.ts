import type { ReturnTo } from '../portal/request/return-to'

/** Whether nothing was saved because nobody is signed in any more, or not for this. */
export function isSessionOver({ status }: { status: string | undefined }): boolean {
  return status === 'expired' || status === 'signedOut' || status === 'closed'
}

/** Whether the page may not be there to bring back what was typed: for now, or without signing in. */
export function isPageGone(state: { status: string | undefined }): boolean {
  return isSessionOver(state) || state.status === 'unavailable'
}

/** Where to sign in and come back to a form, with what was typed. */
export function signInPath(to: ReturnTo): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ reason: 'ended', to })}`
}
