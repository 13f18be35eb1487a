import { setTimeout as pause } from 'node:timers/promises'
import { isLanguage, type Language } from '../../i18n/languages'
import { log } from '../../log'
import type { PortalFailure, PortalResult } from '../access/result'
import { queueMail } from '../mail'
import type { ReturnTo } from '../request/return-to'
import { withStateStore } from '../request/state-store'
import { peopleWithEmail, type SignInPerson } from './find-people'
import { LINK_MINUTES, newSignInLink } from './sign-in-link'

/** Where to send a link, and in which language if the customer has none of their own. */
export type Mailing = { to: ReturnTo; language: Language }

/** How often what doesn't answer is asked, and how long in between, in seconds. */
const WAITS = [2, 10, 30, 60]

/**
 * Sends a link to everybody with this address, as one mail; to an address that nobody has,
 * nothing. Whoever asked has their answer by then and hears nothing of how it went: a failure
 * goes to the log.
 */
export async function sendLinkTo(email: string, mailing: Mailing): Promise<void> {
  const people = await patiently(() => peopleWithEmail(email))
  if (!people.ok) return report(people.failure)
  const [first, ...others] = people.data
  if (first) await send(first, others.length > 0 ? null : first.name, mailing)
}

/** Sends a link to the address on file for somebody; it signs nobody else in. */
export function sendLinkToPerson(person: SignInPerson, mailing: Mailing): Promise<void> {
  return send(person, person.name, mailing, person.subject)
}

async function send(
  { email, locale }: SignInPerson,
  name: string | null,
  { to, language }: Mailing,
  subject?: SignInPerson['subject'],
): Promise<void> {
  const own = locale?.split('-')[0]?.toLowerCase()
  const link = await newSignInLink({ email, to, ...(subject && { subject }) }, new Date())
  const mail = {
    kind: 'signIn',
    to: email,
    language: isLanguage(own) ? own : language,
    name,
    link,
    minutes: LINK_MINUTES,
  } as const
  const queued = await patiently(() => withStateStore(() => queueMail(mail)))
  if (!queued.ok) report(queued.failure)
}

/** Somebody waits for this mail, so an API or a queue that is away for a moment is asked again. */
async function patiently<Data>(
  call: () => Promise<PortalResult<Data>>,
): Promise<PortalResult<Data>> {
  for (const seconds of WAITS) {
    const result = await call()
    if (result.ok || !isPassing(result.failure)) return result
    const asked = result.failure.kind === 'busy' ? result.failure.retryAfter : null
    await pause(Math.max(asked ?? 0, seconds) * 1_000)
  }
  return call()
}

function isPassing({ kind }: PortalFailure): boolean {
  return kind === 'unavailable' || kind === 'busy'
}

function report({ kind }: PortalFailure): void {
  log('error', 'A sign-in mail that was asked for was not sent', { reason: kind })
}
