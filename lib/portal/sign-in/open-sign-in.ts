import { isUsed, useUp } from '../../state/used-links'
import { createFullSession } from '../access/grant'
import type { PortalFailure } from '../access/result'
import { toTokenPath } from '../links/extract-token'
import type { ReturnTo } from '../request/return-to'
import { withStateStore } from '../request/state-store'
import { removeRevoked } from '../session/revoked'
import { keepSession } from '../session/session'
import type { LinkGrant } from '../session/session-cookie'
import { findPeopleWithEmail, findPersonOnFile, type SignInPerson } from './find-people'
import { isExpired, readSignInLink, type SignInLink } from './sign-in-link'

/** What a sign-in link would do. */
export type SignInOpening =
  | { kind: 'open'; link: SignInLink; people: SignInPerson[] }
  /** It was used, has expired, or never was a link. `link` is null when it can't be read. */
  | { kind: 'over'; link: SignInLink | null }
  | { kind: 'failed'; failure: PortalFailure }

/** Determines what a sign-in link would do. Doesn't use it up, and signs nobody in. */
export async function openSignIn(token: string): Promise<SignInOpening> {
  const link = await readSignInLink(token)
  if (!link || isExpired(link, new Date())) return { kind: 'over', link }
  const used = await withStateStore(() => isUsed(link.jti))
  if (!used.ok) return { kind: 'failed', failure: used.failure }
  if (used.data) return { kind: 'over', link }
  const people = await findPeopleFor(link)
  if (!people.ok) return { kind: 'failed', failure: people.failure }
  return people.data.length > 0
    ? { kind: 'open', link, people: people.data }
    : { kind: 'over', link }
}

/**
 * Uses up a link, and signs in one of its people in place of the previous session. Only where
 * cookies can be set.
 *
 * @param person The key of the person, from `getPersonKey`.
 * @returns Where to redirect to: the link's own page, when it doesn't work.
 */
export async function signInWith(
  token: string,
  person: string,
): Promise<ReturnTo | `/sign-in/${string}`> {
  const opening = await openSignIn(token)
  const linkPage = `/sign-in/${toTokenPath(token)}` as const
  const chosen =
    opening.kind === 'open'
      ? opening.people.find((each) => getPersonKey(each) === person)
      : undefined
  if (opening.kind !== 'open' || !chosen) return linkPage
  const { link } = opening
  const grant = toLinkGrant(link, chosen.subject)
  const session = await removeRevoked(createFullSession(grant, new Date()))
  // While revocations can't be read, the link isn't used up: it is needed again.
  if (!session.ok && session.failure.kind !== 'signedOut') return linkPage
  const isFirst = await withStateStore(() => useUp(link.jti, new Date(link.until * 1_000)))
  if (!session.ok || !isFirst.ok || !isFirst.data) return linkPage
  await keepSession(session.data)
  return link.to
}

/** Returns a key that distinguishes the people of one link. */
export function getPersonKey({ subject }: SignInPerson): string {
  return JSON.stringify(subject)
}

/** The address must still be theirs: the link may be up to fifteen minutes old. */
async function findPeopleFor(link: SignInLink) {
  if (!link.subject) return findPeopleWithEmail(link.email)
  const person = await findPersonOnFile(toLinkGrant(link, link.subject))
  if (!person.ok) return person
  const isTheirs = person.data?.email.toLowerCase() === link.email.toLowerCase()
  return { ok: true, data: person.data && isTheirs ? [person.data] : [] } as const
}

function toLinkGrant(link: SignInLink, subject: LinkGrant['subject']): LinkGrant {
  return { link: link.jti, issued: link.issued, viewOnly: false, subject }
}
