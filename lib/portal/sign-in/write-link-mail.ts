import type { LinkRequest } from '../../mail/link-request'
import type { SendFailure, Written } from '../../mail/send'
import type { PortalFailure } from '../access/result'
import { parseReturnTo } from '../request/return-to'
import { writeMail } from '../write-mail'
import { findPeopleWithEmail, type SignInPerson } from './find-people'
import { composeLinkMail } from './link-mail'

/**
 * Writes the mail with a sign-in link for everybody who has the requested address. For an unknown
 * address a mail is written and discarded, so that it takes just as long.
 */
export async function writeLinkMail(request: LinkRequest): Promise<Written> {
  const people = await findPeopleWithEmail(request.asked_by)
  if (!people.ok) return { ok: false, failure: toSendFailure(people.failure) }
  const [first, ...others] = people.data
  const person = first ?? createPlaceholder(request.asked_by)
  const { to, language } = request
  const name = others.length > 0 ? null : person.name
  const now = new Date()
  const content = await composeLinkMail({ person, name, to: parseReturnTo(to), language }, now)
  const mail = await writeMail(content, now)
  return { ok: true, mail: first ? mail : null }
}

function createPlaceholder(email: string): SignInPerson {
  return { subject: { cus: '' }, name: email, team: null, email, locale: null }
}

/**
 * Somebody is waiting for this mail, so no failure is permanent: it is retried until it expires.
 */
function toSendFailure(failure: PortalFailure): SendFailure {
  const retryAfter = failure.kind === 'busy' ? failure.retryAfter : null
  return { code: failure.kind, permanent: false, retryAfter }
}
