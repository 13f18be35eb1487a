import path from 'node:path'
import { env } from '../env'
import type { Mailbox } from './compose'
import type { Send } from './send'
import { createSmtpSender } from './smtp'
import { createFileSender } from './write'

/** What this process sends mails with: the configured server, else a folder to look into. */
export function configuredSend(): Send {
  const { mail, dataDir } = env()
  const from = configuredFrom()
  return mail.smtp
    ? createSmtpSender(mail.smtp, from)
    : createFileSender(path.join(dataDir, 'mails'), from)
}

/** Whom mails are from. */
export function configuredFrom(): Mailbox {
  const { mail, url } = env()
  return mail.from ?? { name: null, address: `portico@${new URL(url).hostname}` }
}
