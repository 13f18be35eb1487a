import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MailedOrder, OrderMailKind } from '../../contract/order/mailed-order'
import { env } from '../../env'
import { logos } from '../../logo/logos'
import { configuredFrom, configuredSend } from '../../mail/configured-send'
import type { Attachment, Mail } from '../../mail/mail'
import type { SendFailure } from '../../mail/send'
import { toMessage } from '../../mail/write'
import { getMailedOrder } from '../../polar/mailed-orders'
import { knownOrganization, refreshOrganization } from '../../polar/organization/keep-organization'
import { catchContractViolation } from '../access/call-as'
import type { PortalFailure, PortalResult } from '../access/result'
import { askForInvoice, fetchAttachment, INVOICE_TAKES_MS } from './attached-paper'
import { findRecipients, type Recipient } from './recipients'
import { writeOrderMails } from './write-order-mails'

/** Why an order has nothing that a mail of this kind could tell. */
type Untold = 'unpaid' | 'unrefunded' | 'uninvoiced'

/** The mails of an order, or why there are none: how asking the API failed, or that nobody is told. */
export type MailsByHand =
  | { ok: true; mails: Mail[] }
  | { ok: false; why: PortalFailure['kind'] | 'nobody' | Untold }

/** Waits for milliseconds. */
type Waiting = (ms: number) => Promise<unknown>

export type MailByHand = {
  orderId: string
  kind: OrderMailKind
  /** One mail for this address, with a link that changes nothing, to see how it looks. */
  to?: string | undefined
  /** Whether the customer gets it. If not, nothing is asked of the API but reading. */
  isSent: boolean
}

/**
 * Writes the mail that tells of a paid, refunded or corrected order for each who is told. A corrected
 * invoice that is to come along is asked for first, as when it is mailed by itself.
 */
export async function writeByHand(
  request: MailByHand,
  wait: Waiting = pause,
): Promise<MailsByHand> {
  const { orderId, kind, to } = request
  const order = await catchContractViolation(() => getMailedOrder(orderId))
  if (!order.ok) return { ok: false, why: order.failure.kind }
  const untold = findUntold(order.data, kind)
  if (untold) return { ok: false, why: untold }
  const found = await findRecipients(order.data.customer)
  if (!found.ok) return { ok: false, why: found.failure.kind }
  const [first, ...others] = found.data
  if (!first) return { ok: false, why: 'nobody' }
  const paper = await preparePaper(request, order.data, first, wait)
  if (!paper.ok) return { ok: false, why: paper.failure.kind }
  await loadBrand()
  const recipients = to === undefined ? [first, ...others] : [{ ...first, email: to }]
  const plan = { order: order.data, kind, paper: paper.data, viewOnly: to !== undefined }
  const written = await writeOrderMails(plan, recipients, new Date())
  return { ok: true, mails: written.map(({ mail }) => mail) }
}

/** The paper that comes along; an invoice from before the correction doesn't. */
async function preparePaper(
  { kind, isSent }: MailByHand,
  order: MailedOrder,
  { subject }: Recipient,
  wait: Waiting,
): Promise<PortalResult<Attachment | null>> {
  if (!env().mail.attachPapers) return { ok: true, data: null }
  if (kind === 'correction' && isSent) {
    const asked = await askForInvoice(order.id, subject)
    if (!asked.ok) return asked
    await wait(INVOICE_TAKES_MS)
  }
  return { ok: true, data: await fetchAttachment(order, subject) }
}

function findUntold(order: MailedOrder, kind: OrderMailKind): Untold | null {
  if (['draft', 'pending', 'void'].includes(order.status)) return 'unpaid'
  if (kind === 'refund' && order.refunded_amount === 0) return 'unrefunded'
  if (kind === 'correction' && !order.is_invoice_generated) return 'uninvoiced'
  return null
}

/** A portal has them soon after its start; this process has just begun. */
async function loadBrand(): Promise<void> {
  await refreshOrganization()
  const logo = env().brand.logo ?? knownOrganization()?.logo
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
