import type { LinkRequest } from '../../mail/link-request'
import type { Refusal, Written } from '../../mail/send'
import type { PortalFailure } from '../access/result'
import { parseReturnTo } from '../request/return-to'
import { writeMail } from '../write-mail'
import { findPeopleWithEmail, type SignInPerson } from './find-people'
import { composeLinkMail } from './link-mail'

/**
 * Writes the mail with a link for everybody who has the address that was asked for. For an address
 * that nobody has, one is written and thrown away: it costs the same, and nobody can tell.
 */
export async function writeLinkMail(request: LinkRequest): Promise<Written> {
  const people = await findPeopleWithEmail(request.asked_by)
  if (!people.ok) return { ok: false, refusal: toRefusal(people.failure) }
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

/** Somebody waits for this mail, so what doesn't answer is asked again for as long as they do. */
function toRefusal(failure: PortalFailure): Refusal {
  const retryAfter = failure.kind === 'busy' ? failure.retryAfter : null
  return { code: failure.kind, permanent: false, retryAfter }
}
