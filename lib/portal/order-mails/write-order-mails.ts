import type { MailedOrder, OrderMailKind } from '../../contract/order/mailed-order'
import { orderTitle } from '../../contract/order/order-title'
import { env } from '../../env'
import { chooseLocale } from '../../i18n/choose-locale'
import type { Attachment } from '../../mail/mail'
import type { AddressedMail } from '../../mail/order-mail-queue'
import { createLink } from '../links/create-link'
import { writeMail } from '../write-mail'
import type { Recipient } from './recipients'

/** What is mailed of an order, and how. */
export type OrderMailPlan = {
  order: MailedOrder
  kind: OrderMailKind
  paper: Attachment | null
  /** Whether the link in it changes nothing. */
  viewOnly?: boolean
}

/**
 * Writes the mail that tells of an order for each of these, in the customer's language. Its link
 * opens the order for as long as links to orders may, and needs no call to be made.
 */
export function writeOrderMails(
  plan: OrderMailPlan,
  recipients: readonly Recipient[],
  now: Date,
): Promise<AddressedMail[]> {
  return Promise.all(
    recipients.map(async (recipient) => ({
      recipient: recipient.id,
      mail: await writeOrderMail(plan, recipient, now),
    })),
  )
}

async function writeOrderMail(
  { order, kind, paper, viewOnly }: OrderMailPlan,
  { subject, name, email }: Recipient,
  now: Date,
) {
  const { orderLinkDays: days } = env().lifetimes
  const { id, invoice_number, total_amount: total, currency, customer } = order
  const { language } = chooseLocale({ customer: customer.locale, chosen: null, browser: null })
  const refunded = order.refunded_amount + order.refunded_tax_amount
  const content = {
    kind: 'order',
    to: email,
    language,
    news: kind,
    name,
    order: { title: orderTitle(order), invoice_number, total, refunded, currency },
    link: await createLink({ subject, order: id, viewOnly, days }),
    days,
    paper,
  } as const
  return writeMail(content, now)
}
