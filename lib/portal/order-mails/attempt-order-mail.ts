import { env } from '../../env'
import { log } from '../../log'
import type { ClaimedOrderMail, OrderMailQueue } from '../../mail/order-mail-queue'
import { waitAfter } from '../../outbox/back-off'
import { getMailedOrder } from '../../polar/mailed-orders'
import { runInBulk } from '../../polar/network/spend-budget'
import { catchContractViolation } from '../access/call-as'
import type { PortalFailure } from '../access/result'
import { askForInvoice, fetchAttachment, INVOICE_TAKES_MS } from './attached-paper'
import { findRecipients, type Recipient } from './recipients'
import { writeOrderMails } from './write-order-mails'

/** An API may be a moment behind its own events, and not know an order yet. */
const MISSING_ATTEMPTS_MAX = 4

const INVOICE_ASKED_FOR = 'invoice asked for'

type Dependencies = { queue: OrderMailQueue; clock: () => Date }

/**
 * Tells the customer what was claimed: reads the order and who is told as they are now, and queues
 * the mails. Its calls wait behind those of pages. If the process ends before that, or the API is
 * away, it is tried again.
 */
export function attemptOrderMail(
  dependencies: Dependencies,
  claimed: ClaimedOrderMail,
): Promise<void> {
  return runInBulk(() => tell(dependencies, claimed))
}

async function tell(dependencies: Dependencies, claimed: ClaimedOrderMail): Promise<void> {
  const { queue, clock } = dependencies
  const { orderId, kind } = claimed
  const order = await catchContractViolation(() => getMailedOrder(orderId))
  if (!order.ok) return retry(dependencies, claimed, order.failure)
  const recipients = await findRecipients(order.data.customer)
  if (!recipients.ok) return retry(dependencies, claimed, recipients.failure)
  const [first] = recipients.data
  if (!first) return queue.giveUp(claimed, 'nobody to tell')
  const { attachPapers } = env().mail
  if (attachPapers && kind === 'correction' && claimed.lastCode !== INVOICE_ASKED_FOR) {
    return askFirst(dependencies, claimed, first)
  }
  const paper = attachPapers ? await fetchAttachment(order.data, first.subject) : null
  const mails = await writeOrderMails({ order: order.data, kind, paper }, recipients.data, clock())
  const leftOut = await queue.complete(claimed, mails)
  if (leftOut > 0) log('warn', 'Mails were left out: ten a day to an address', { order: orderId })
}

/** An invoice that is still the one from before the correction isn't sent. */
async function askFirst(
  dependencies: Dependencies,
  claimed: ClaimedOrderMail,
  { subject }: Recipient,
): Promise<void> {
  const asked = await askForInvoice(claimed.orderId, subject)
  if (!asked.ok) return retry(dependencies, claimed, asked.failure)
  const until = new Date(dependencies.clock().getTime() + INVOICE_TAKES_MS)
  return dependencies.queue.postpone(claimed, INVOICE_ASKED_FOR, until)
}

async function retry(
  { queue, clock }: Dependencies,
  claimed: ClaimedOrderMail,
  failure: PortalFailure,
): Promise<void> {
  const { kind } = failure
  const attempts = claimed.attempts + 1
  const isGone = kind === 'missing' && attempts >= MISSING_ATTEMPTS_MAX
  const wait = isGone ? null : waitAfter(attempts)
  if (wait === null) {
    log('warn', 'A mail about an order was given up', { order: claimed.orderId, code: kind })
    return queue.giveUp(claimed, kind)
  }
  const least = 'retryAfter' in failure ? (failure.retryAfter ?? 0) * 1_000 : 0
  return queue.postpone(claimed, kind, new Date(clock().getTime() + Math.max(wait, least)))
}
