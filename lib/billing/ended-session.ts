/** Whether nothing was saved because the session has ended, or doesn't open this. */
export function isSessionOver({ status }: { status: string | undefined }): boolean {
  return status === 'expired' || status === 'signedOut' || status === 'closed'
}

/**
 * Returns where to sign in again and then come back to a form, whose draft is restored there.
 *
 * @param to The path of the form's page.
 */
export function toSignInPath(to: string): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ reason: 'ended', to })}`
}
