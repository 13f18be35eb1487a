import { env } from '../../env'
import { verifySmtp } from '../../mail/smtp'
import type { Finding } from '../../polar/checks/finding'

const subject = 'mail'

/** Whether the mail server takes user and password. No mail is sent. */
export async function checkMail(): Promise<Finding[]> {
  const { smtp } = env().mail
  if (!smtp) {
    const text = 'no server (SMTP_URL): mails become files in the data folder, and reach nobody'
    return [{ subject, state: 'ok', text }]
  }
  const { host } = new URL(smtp)
  const failure = await verifySmtp(smtp)
  if (!failure) return [{ subject, state: 'ok', text: `${host} takes mails` }]
  const text =
    `The mail server ${host} can’t be used (${failure.code}). ` +
    'Check host, port, user and password in SMTP_URL, and smtp or smtps'
  return [{ subject, state: 'wrong', text }]
}
