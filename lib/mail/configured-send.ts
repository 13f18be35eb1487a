import path from 'node:path'
import { env } from '../env'
import type { Mailbox } from './compose'
import type { Send } from './send'
import { smtpSender } from './smtp'
import { writer } from './write'

/** What this process sends mails with: the configured server, else a folder to look into. */
export function configuredSend(): Send {
  const { mail, url, dataDir } = env()
  const from: Mailbox = mail.from ?? { name: null, address: `portico@${new URL(url).hostname}` }
  return mail.smtp ? smtpSender(mail.smtp, from) : writer(path.join(dataDir, 'mails'), from)
}
