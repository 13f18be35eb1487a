import type { LinkInQuestion, LinkStanding } from '../../contract/link/links'
import { env } from '../../env'
import type { PortalLink } from '../../portal/links/portal-link'
import type { ExitCode } from '../command'
import { checkTarget, type MissingTarget, type TargetCheck } from './link-target'
import { describeBadLink, type FullReading, readFully } from './read-fully'
import { reachRevocations } from './revocations'

type KnownLink = Extract<FullReading, { link: PortalLink }>

/** Prints what a link is and whether it works. @returns 0 when it does. */
export async function checkLink(text: string): Promise<ExitCode> {
  const reading = await readFully(text)
  if (reading.status === 'bad') {
    console.log(`It doesn’t work: ${describeBadLink(reading)}.`)
    return 1
  }
  const revocations = await reachRevocations()
  const standing = await revocations?.check(toLinkInQuestion(reading.link))
  const target = await checkTarget(reading.link)
  const reasons = [
    explainExpiry(reading),
    standing && explainRevocation(standing),
    'missing' in target && target.missing ? missingTarget[target.missing] : undefined,
  ].filter((reason) => reason !== undefined)
  const works = reasons.length === 0 && !('failed' in target)
  console.log(formatVerdict(reasons, target))
  for (const [name, value] of listFacts(reading)) console.log(`${name.padEnd(8)}${value}`)
  return works ? 0 : 1
}

function formatVerdict(reasons: string[], target: TargetCheck): string {
  if (reasons.length > 0) return `It doesn’t work: ${reasons.join('; ')}.`
  if (!('failed' in target)) return 'It works.'
  return (
    'It may work: it is valid, but whether there is anything that it opens couldn’t be found out. ' +
    `${failedChecks[target.failed]} Check POLAR_SERVER and POLAR_ACCESS_TOKEN, and try again.`
  )
}

const failedChecks: Record<Extract<TargetCheck, { failed: unknown }>['failed'], string> = {
  unavailable: 'The API couldn’t be reached, or rejected the access token.',
  unclear: 'The API couldn’t be reached, or rejected the access token.',
  busy: 'The API is too busy.',
  broken: 'The API gave an answer that isn’t one of its contract.',
  expired: 'The API ended the session that was opened for this.',
  forbidden: 'The API didn’t permit it.',
  missing: 'The API doesn’t know the operation.',
  invalid: 'The API rejected the request.',
  changed: 'The API rejected the request.',
}

const missingTarget: Record<MissingTarget, string> = {
  customer: 'there is no such customer',
  member: 'the customer has no such member',
  'member not named': 'its customer is a team, so it has to name a member',
  order: 'the customer has no such order',
  'not permitted': 'its member’s role doesn’t allow to see orders',
}

function toLinkInQuestion({ id, issued, subject }: PortalLink): LinkInQuestion {
  const who =
    'sub' in subject ? { external_customer_id: subject.sub } : { customer_id: subject.cus }
  return { link: id, issued_at: new Date(issued * 1_000), ...who }
}

function explainExpiry({ status, link }: KnownLink): string | undefined {
  return status === 'expired' ? `its time was over at ${formatTime(link.until)}` : undefined
}

function explainRevocation({ revoked, until }: LinkStanding): string | undefined {
  switch (revoked) {
    case 'link':
      return 'it was revoked'
    case 'customer':
      return `its customer’s links were revoked, up to those made at ${until}`
    case 'all':
      return `all links were revoked, up to those made at ${until}`
    case null:
      return undefined
  }
}

function listFacts(reading: KnownLink): [string, string][] {
  const { id, subject, order, viewOnly, issued } = reading.link
  const customer =
    'sub' in subject ? `customer ${subject.sub}` : `customer ${subject.cus} (the API’s id)`
  const opens = order ? `order ${order}` : 'the portal'
  return [
    ['to', viewOnly ? `${opens}, read only` : opens],
    ['for', subject.member ? `member ${subject.member} of ${customer}` : customer],
    ['issued', formatTime(issued)],
    ['until', untilOf(reading)],
    ['id', id],
    ['signed', signedBy(reading)],
  ]
}

function untilOf({ link, wanted }: KnownLink): string {
  const until = formatTime(link.until)
  if (wanted <= link.until) return until
  const { orderLinkDays, portalLinkDays } = env().lifetimes
  const [days, variable] = link.order
    ? [orderLinkDays, 'PORTICO_ORDER_LINK_DAYS']
    : [portalLinkDays, 'PORTICO_PORTAL_LINK_DAYS']
  return `${until}, cut to ${days} days (${variable}); it says ${formatTime(wanted)}`
}

function signedBy({ secret, secrets }: KnownLink): string {
  if (secret === 1) return 'with the secret that signs today'
  return `with an older secret, number ${secret} of ${secrets}`
}

/** Seconds since 1970, as one reads them; a minter may have written any number. */
function formatTime(seconds: number): string {
  const date = new Date(seconds * 1_000)
  return Number.isNaN(date.getTime()) ? `${seconds} s` : date.toISOString().replace('.000Z', 'Z')
}
