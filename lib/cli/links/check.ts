import type { LinkInQuestion, LinkStanding } from '../../contract/link/links'
import { env } from '../../env'
import type { PortalLink } from '../../portal/links/portal-link'
import type { ExitCode } from '../command'
import { badness, type FullReading, readFully } from './read-fully'
import { reachRevocations } from './revocations'

type Known = Extract<FullReading, { link: PortalLink }>

/** Tells what a link is, and whether it works: 0 when it does. */
export async function checkLink(text: string): Promise<ExitCode> {
  const reading = await readFully(text)
  if (reading.status === 'bad') {
    console.log(`It doesn’t work: ${badness(reading)}.`)
    return 1
  }
  const revocations = await reachRevocations()
  const standing = await revocations?.check(questionOf(reading.link))
  const reasons = [expiry(reading), standing && revoked(standing)].filter(Boolean)
  console.log(reasons.length > 0 ? `It doesn’t work: ${reasons.join('; ')}.` : 'It works.')
  for (const [what, told] of facts(reading)) console.log(`${what.padEnd(8)}${told}`)
  return reasons.length > 0 ? 1 : 0
}

function questionOf({ id, issued, subject }: PortalLink): LinkInQuestion {
  const who =
    'sub' in subject ? { external_customer_id: subject.sub } : { customer_id: subject.cus }
  return { link: id, issued_at: new Date(issued * 1_000), ...who }
}

function expiry({ status, link }: Known): string | undefined {
  return status === 'expired' ? `its time was over at ${moment(link.until)}` : undefined
}

function revoked({ revoked, until }: LinkStanding): string | undefined {
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

function facts(reading: Known): [string, string][] {
  const { id, subject, order, viewOnly, issued } = reading.link
  const customer =
    'sub' in subject ? `customer ${subject.sub}` : `customer ${subject.cus} (the API’s id)`
  const opens = order ? `order ${order}` : 'the portal'
  return [
    ['to', viewOnly ? `${opens}, for looking only` : opens],
    ['for', subject.member ? `member ${subject.member} of ${customer}` : customer],
    ['issued', moment(issued)],
    ['until', untilOf(reading)],
    ['id', id],
    ['signed', signedBy(reading)],
  ]
}

function untilOf({ link, wanted }: Known): string {
  const until = moment(link.until)
  if (wanted <= link.until) return until
  const { orderLinkDays, portalLinkDays } = env().lifetimes
  const [days, variable] = link.order
    ? [orderLinkDays, 'PORTICO_ORDER_LINK_DAYS']
    : [portalLinkDays, 'PORTICO_PORTAL_LINK_DAYS']
  return `${until}, cut to ${days} days (${variable}); it says ${moment(wanted)}`
}

function signedBy({ secret, secrets }: Known): string {
  if (secret === 1) return 'with the secret that signs today'
  return `with an older secret, number ${secret} of ${secrets}`
}

/** Seconds since 1970, as one reads them; a minter may have written any number. */
function moment(seconds: number): string {
  const date = new Date(seconds * 1_000)
  return Number.isNaN(date.getTime()) ? `${seconds} s` : date.toISOString().replace('.000Z', 'Z')
}
