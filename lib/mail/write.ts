import path from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import * as z from 'zod/mini'
import { logFormat } from '../env'
import { makePrivate, makePrivateFolder, writePrivately } from '../private-files'
import { compose, type Mailbox } from './compose'
import type { Outgoing } from './queue'
import type { Send, SendFailure } from './send'

/**
 * For a portal without a mail server: each mail becomes a file that mail programs open and only
 * its owner reads. The address of a sign-in link is printed on a line of its own, since nobody
 * would get it otherwise; but not for programs, which read JSON and collect what they read.
 */
export function createFileSender(folder: string, from: Mailbox): Send {
  makePrivate(folder)
  return async (outgoing) => {
    const message = await toMessage(outgoing, from)
    try {
      makePrivateFolder(folder)
      writePrivately(path.join(folder, nameOf(outgoing)), message)
    } catch (error) {
      return toSendFailure(error)
    }
    if (outgoing.mail.signInLink && logFormat() === 'text')
      process.stdout.write(`${outgoing.mail.signInLink}\n`)
    return null
  }
}

/** A mail as it travels, and as a file of it is. */
export function toMessage(outgoing: Outgoing, from: Mailbox): Promise<Buffer> {
  return new MailComposer(compose(outgoing, from)).compile().build()
}

/** In the order in which they were queued, and the same name on each attempt. */
function nameOf({ createdAt, id }: Outgoing): string {
  return `${createdAt.toISOString().replaceAll(':', '-')}-${id}.eml`
}

const failed = z.object({ code: z.string() })

function toSendFailure(error: unknown): SendFailure {
  const { data } = failed.safeParse(error)
  return { code: data?.code ?? 'unknown', permanent: false }
}
