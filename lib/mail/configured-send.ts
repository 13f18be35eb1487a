import path from 'node:path'
import { env } from '../env'
import type { Mailbox } from './compose'
import type { Send } from './send'
import { createSmtpSender } from './smtp'
import { createFileSender } from './write'

/** What this process sends mails with: the configured server, else a folder to look into. */
export function configuredSend(): Send {
  const { mail, url, dataDir } = env()
  const from: Mailbox = mail.from ?? { name: null, address: `portico@${new URL(url).hostname}` }
  return mail.smtp
    ? createSmtpSender(mail.smtp, from)
    : createFileSender(path.join(dataDir, 'mails'), from)
}
