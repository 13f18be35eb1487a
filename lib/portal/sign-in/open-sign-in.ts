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

/** What opening a link to sign in leads to. Finding that out uses nothing up and signs nobody in. */
export type SignInOpening =
  | { kind: 'open'; link: SignInLink; people: SignInPerson[] }
  /** It was used, its time is over, or it never was one; what it says, where it can be read. */
  | { kind: 'over'; link: SignInLink | null }
  | { kind: 'failed'; failure: PortalFailure }

/** Judges a link from an address. */
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
 * Uses a link up, and signs one of its people in, in the place of whoever was signed in before.
 * Only where cookies can be set.
 *
 * @param person Which of them: their `getPersonKey`.
 * @returns The page to go on at: the link's own page again, when it doesn't work.
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
  // Whoever can't be let in only for now needs the link once more.
  if (!session.ok && session.failure.kind !== 'signedOut') return linkPage
  const isFirst = await withStateStore(() => useUp(link.jti, new Date(link.until * 1_000)))
  if (!session.ok || !isFirst.ok || !isFirst.data) return linkPage
  await keepSession(session.data)
  return link.to
}

/** What tells the people of one link apart. */
export function getPersonKey({ subject }: SignInPerson): string {
  return JSON.stringify(subject)
}

/** The address has to be theirs still: by now the link may be a quarter of an hour old. */
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
