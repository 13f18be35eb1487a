import { randomUUID } from 'node:crypto'
import { env } from '../../env'
import { logos } from '../../logo/logos'
import { configuredFrom, configuredSend } from '../../mail/configured-send'
import type { Mail } from '../../mail/mail'
import type { SendFailure } from '../../mail/send'
import { toMessage } from '../../mail/write'
import { getMailedOrder } from '../../polar/mailed-orders'
import { knownOrganization, refreshOrganization } from '../../polar/organization/keep-organization'
import { catchContractViolation } from '../access/call-as'
import type { PortalFailure } from '../access/result'
import { fetchAttachment } from './attached-paper'
import { findRecipients } from './recipients'
import { writeOrderMails } from './write-order-mails'

/** The mails of an order, or why there are none: how asking the API failed, or that nobody is told. */
export type MailsByHand =
  | { ok: true; mails: Mail[] }
  | { ok: false; why: PortalFailure['kind'] | 'nobody' | 'unpaid' }

/**
 * Writes the mail that tells of a paid order for each who is told; or one for another address, with
 * a link that changes nothing, to see how it looks.
 */
export async function writeByHand(orderId: string, to?: string): Promise<MailsByHand> {
  const order = await catchContractViolation(() => getMailedOrder(orderId))
  if (!order.ok) return { ok: false, why: order.failure.kind }
  if (['draft', 'pending', 'void'].includes(order.data.status)) return { ok: false, why: 'unpaid' }
  const found = await findRecipients(order.data.customer)
  if (!found.ok) return { ok: false, why: found.failure.kind }
  const [first, ...others] = found.data
  if (!first) return { ok: false, why: 'nobody' }
  const paper = env().mail.attachPapers ? await fetchAttachment(order.data, first.subject) : null
  await loadBrand()
  const plan = { order: order.data, kind: 'paid', paper, viewOnly: to !== undefined } as const
  const recipients = to === undefined ? [first, ...others] : [{ ...first, email: to }]
  const written = await writeOrderMails(plan, recipients, new Date())
  return { ok: true, mails: written.map(({ mail }) => mail) }
}

/** A portal has them soon after its start; this process has just begun. */
async function loadBrand(): Promise<void> {
  await refreshOrganization()
  const logo = env().brand.logo ?? knownOrganization()?.avatar_url
  if (logo) await logos().load(logo)
}

/** Sends a mail now. Its `Message-ID` is new, or a mail server could take it for the first one. */
export function sendNow(mail: Mail): Promise<SendFailure | null> {
  return configuredSend()(toOutgoing(mail))
}

/** The same mail as a file that mail programs open. */
export function toFile(mail: Mail): Promise<Buffer> {
  return toMessage(toOutgoing(mail), configuredFrom())
}

function toOutgoing(mail: Mail) {
  return { id: randomUUID(), createdAt: new Date(), mail }
}
