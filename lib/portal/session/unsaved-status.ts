import { currentSession } from './session'

/**
 * Returns the status of a form that was sent only to show other fields: why its session ended, if
 * so.
 */
export async function getUnsavedStatus() {
  const session = await currentSession()
  return session.ok ? 'untouched' : session.failure.kind
}
