/** Whether nothing was saved because nobody is signed in any more, or not for this. */
export function isSessionOver({ status }: { status: string | undefined }): boolean {
  return status === 'expired' || status === 'signedOut' || status === 'closed'
}

/**
 * The address at which to sign in again and come back to a form, with what was typed.
 *
 * @param to The path of the form's page.
 */
export function signInPath(to: string): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ reason: 'ended', to })}`
}
