import { currentSession } from './session'

/** What to say of a form that was sent for its fields only: nothing, as long as its page is there. */
export async function getUnsavedStatus() {
  const session = await currentSession()
  return session.ok ? 'untouched' : session.failure.kind
}
