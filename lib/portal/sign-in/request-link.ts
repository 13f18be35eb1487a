import { headers } from 'next/headers'
import { standardEmail } from '../../contract/customer/email'
import { overLimit } from '../../state/rate-limits/rate-limits'
import { queueLinkRequest, queueMail } from '../mail'
import { getI18n } from '../request/language'
import type { ReturnTo } from '../request/return-to'
import { withStateStore } from '../request/state-store'
import type { LinkGrant } from '../session/session-cookie'
import { getClientAddress } from './client-address'
import { findPersonOnFile } from './find-people'
import { composeLinkMail } from './link-mail'
import { maskEmail } from './mask-email'
import { LINK_MINUTES } from './sign-in-link'

const HOUR = 3_600

/** How many mails may be requested an hour. */
const MAX_MAILS = { perAddress: 5, perClient: 20 }

/** How a request for a link ended. */
export type LinkRequestOutcome =
  | { status: 'sent'; email: string }
  | { status: 'invalid' }
  | { status: 'limited'; minutes: number }
  /** There is no address on file for the person whom the link is for. */
  | { status: 'unknown' }
  /** The database or the API can't be reached. */
  | { status: 'unreached' }

/**
 * Queues a request for a sign-in link. Neither the response nor its timing reveals whether anybody
 * has this address: the worker looks that up later.
 */
export async function requestSignInLink(typed: string, to: ReturnTo): Promise<LinkRequestOutcome> {
  const email = standardEmail(typed)
  if (email === null) return { status: 'invalid' }
  const limited = await checkLimit(email)
  if (limited) return limited
  const { language } = await getI18n()
  const expires_at = new Date(Date.now() + LINK_MINUTES * 60_000).toISOString()
  const request = { asked_by: email, to, language, expires_at }
  const queued = await withStateStore(() => queueLinkRequest(request))
  return queued.ok ? { status: 'sent', email } : { status: 'unreached' }
}

/** Queues a sign-in link to the address on file for the person whom a link is for. */
export async function requestSignInLinkOnFile(
  grant: LinkGrant,
  to: ReturnTo,
): Promise<LinkRequestOutcome> {
  const result = await findPersonOnFile(grant)
  if (!result.ok) return { status: 'unreached' }
  if (!result.data) return { status: 'unknown' }
  const person = result.data
  const limited = await checkLimit(person.email)
  if (limited) return limited
  const { language } = await getI18n()
  const { name, subject } = person
  const content = await composeLinkMail({ person: person, name, subject, to, language }, new Date())
  const queued = await withStateStore(() => queueMail(content))
  // The address may not be the visitor's own.
  return queued.ok ? { status: 'sent', email: maskEmail(person.email) } : { status: 'unreached' }
}

/** Counts a mail to this address. Returns why it may not be sent; null when it may. */
async function checkLimit(email: string): Promise<LinkRequestOutcome | null> {
  const client = getClientAddress(await headers())
  const now = new Date()
  const limits = [
    { what: 'sign-in mail from', whose: client, most: MAX_MAILS.perClient, seconds: HOUR },
    {
      what: 'sign-in mail to',
      whose: email.toLowerCase(),
      most: MAX_MAILS.perAddress,
      seconds: HOUR,
    },
  ]
  const until = await withStateStore(() => overLimit(limits, now))
  if (!until.ok) return { status: 'unreached' }
  return until.data && { status: 'limited', minutes: countMinutes(now, until.data) }
}

function countMinutes(now: Date, until: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}
