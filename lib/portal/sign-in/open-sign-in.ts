import { isUsed, useUp } from '../../state/used-links'
import { fullSession } from '../access/grant'
import type { PortalFailure } from '../access/result'
import { tokenInPath } from '../links/token-in-text'
import type { ReturnTo } from '../request/return-to'
import { withStateStore } from '../request/state-store'
import { withoutRevoked } from '../session/revoked'
import { keepSession } from '../session/session'
import type { LinkGrant } from '../session/session-cookie'
import { peopleWithEmail, personOnFile, type SignInPerson } from './find-people'
import { isOver, readSignInLink, type SignInLink } from './sign-in-link'

/** What opening a link to sign in leads to. Finding that out uses nothing up and signs nobody in. */
export type SignInOpening =
  | { kind: 'open'; link: SignInLink; people: SignInPerson[] }
  /** It was used, its time is over, or it never was one; what it says, where it can be read. */
  | { kind: 'over'; link: SignInLink | null }
  | { kind: 'failed'; failure: PortalFailure }

/** Judges a link from an address. */
export async function openSignIn(token: string): Promise<SignInOpening> {
  const link = await readSignInLink(token)
  if (!link || isOver(link, new Date())) return { kind: 'over', link }
  const used = await withStateStore(() => isUsed(link.jti))
  if (!used.ok) return { kind: 'failed', failure: used.failure }
  if (used.data) return { kind: 'over', link }
  const found = await peopleFor(link)
  if (!found.ok) return { kind: 'failed', failure: found.failure }
  return found.data.length > 0 ? { kind: 'open', link, people: found.data } : { kind: 'over', link }
}

/**
 * Uses a link up, and signs one of its people in, in the place of whoever was signed in before.
 * Only where cookies can be set.
 *
 * @param person Which of them: their `personKey`.
 * @returns The page to go on at: the link's own page again, when it doesn't work.
 */
export async function signInWith(
  token: string,
  person: string,
): Promise<ReturnTo | `/sign-in/${string}`> {
  const opening = await openSignIn(token)
  const again = `/sign-in/${tokenInPath(token)}` as const
  const chosen =
    opening.kind === 'open' ? opening.people.find((each) => personKey(each) === person) : undefined
  if (opening.kind !== 'open' || !chosen) return again
  const { link } = opening
  const access = accessWith(link, chosen.subject)
  const session = await withoutRevoked(fullSession(access, new Date()))
  // Whoever can't be let in only for now needs the link once more.
  if (!session.ok && session.failure.kind !== 'signedOut') return again
  const isFirst = await withStateStore(() => useUp(link.jti, new Date(link.until * 1_000)))
  if (!session.ok || !isFirst.ok || !isFirst.data) return again
  await keepSession(session.data)
  return link.to
}

/** What tells the people of one link apart. */
export function personKey({ subject }: SignInPerson): string {
  return JSON.stringify(subject)
}

/** The address has to be theirs still: by now the link may be a quarter of an hour old. */
async function peopleFor(link: SignInLink) {
  if (!link.subject) return peopleWithEmail(link.email)
  const found = await personOnFile(accessWith(link, link.subject))
  if (!found.ok) return found
  const isTheirs = found.data?.email.toLowerCase() === link.email.toLowerCase()
  return { ok: true, data: found.data && isTheirs ? [found.data] : [] } as const
}

function accessWith(link: SignInLink, subject: LinkGrant['subject']): LinkGrant {
  return { link: link.jti, issued: link.issued, viewOnly: false, subject }
}
