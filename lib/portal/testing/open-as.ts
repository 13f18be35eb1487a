import { setSessionCookie } from './browser'
import { createSession } from './watched-api'

/** A grant of everything of a customer, by a link that was issued now. */
export function createGrant(sub: string, viewOnly = false) {
  return { subject: { sub }, link: 'a', issued: Math.floor(Date.now() / 1_000), viewOnly }
}

/** Signs the browser in as this customer. */
export async function openAs(sub: string, viewOnly = false): Promise<void> {
  await setSessionCookie(createSession({ full: createGrant(sub, viewOnly) }))
}
