import type { SendMailOptions } from 'nodemailer'
import type { Outgoing } from './queue'

/** Whom a mail is from; without a name, it shows the merchant's. */
export type Mailbox = { name: string | null; address: string }

/** Composes the same mail on each attempt, so that duplicates have the same Message-ID. */
export function compose({ id, createdAt, mail }: Outgoing, from: Mailbox): SendMailOptions {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    from: { name: from.name ?? mail.merchant, address: from.address },
    // As an object it is one address, whatever is in it.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: createdAt,
    messageId: `<${id}@${domain}>`,
    // Keeps holiday replies from coming back.
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: mail.attachment
      ? [{ ...mail.attachment, encoding: 'base64', contentType: 'application/pdf' }]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
