import path from 'node:path'
import { env } from '../env'
import type { Mailbox } from './compose'
import type { Outgoing } from './queue'
import { smtpSender } from './smtp'
import { writer } from './write'

/** Why a mail was not sent: a code without people's data, and whether to try again. */
export type Refusal = { code: string; permanent: boolean }

/** Sends a mail, all of it or nothing. @returns Null when it is sent. */
export type Send = (outgoing: Outgoing) => Promise<Refusal | null>

/** What this process sends mails with: the configured server, else a folder to look into. */
export function configuredSend(): Send {
  const { mail, url, dataDir } = env()
  const from: Mailbox = mail.from ?? { name: null, address: `portico@${new URL(url).hostname}` }
  return mail.smtp ? smtpSender(mail.smtp, from) : writer(path.join(dataDir, 'mails'), from)
}
