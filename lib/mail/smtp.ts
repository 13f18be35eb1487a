import { createTransport } from 'nodemailer'
import * as z from 'zod/mini'
import { compose, type Mailbox } from './compose'
import type { Send, SendFailure } from './send'

/** In milliseconds. */
export type Timeouts = {
  connection: number
  greeting: number
  /** How long the server may be silent. */
  socket: number
  /** How long all of it may take. */
  attempt: number
}

/** An attempt ends before the claim of its mail does. */
const TIMEOUTS: Timeouts = {
  connection: 10_000,
  greeting: 10_000,
  socket: 30_000,
  attempt: 60_000,
}

/** Hands mails to the server at this smtp:// or smtps:// address. */
export function createSmtpSender(url: string, from: Mailbox, timeouts = TIMEOUTS): Send {
  const transport = connectTo(url, timeouts)
  return async (outgoing) => {
    const signal = AbortSignal.timeout(timeouts.attempt)
    try {
      await transport.sendMail({ ...compose(outgoing, from), signal })
      return null
    } catch (error) {
      return signal.aborted ? { code: 'ETIMEDOUT', permanent: false } : toSendFailure(error)
    }
  }
}

/** Whether the server answers and takes user and password: null, else why not. No mail is sent. */
export async function verifySmtp(url: string, timeouts = TIMEOUTS): Promise<SendFailure | null> {
  const transport = connectTo(url, timeouts)
  try {
    await transport.verify()
    return null
  } catch (error) {
    return toSendFailure(error)
  } finally {
    transport.close()
  }
}

function connectTo(url: string, timeouts: Timeouts) {
  return createTransport({
    url,
    dnsTimeout: timeouts.connection,
    connectionTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
  })
}

const failed = z.object({
  code: z.optional(z.string()),
  originalCode: z.optional(z.string()),
  responseCode: z.optional(z.number()),
  permanent: z.optional(z.boolean()),
  command: z.optional(z.string()),
})

/** Only codes: the message of an error holds addresses and what the server said of them. */
function toSendFailure(error: unknown): SendFailure {
  const { data } = failed.safeParse(error)
  if (!data) return { code: 'unknown', permanent: false }
  const { code = 'unknown', originalCode = code, responseCode = originalCode, command } = data
  // A rejected sender or password can be fixed by the merchant within the day of attempts.
  const isOfRecipient = command === 'RCPT TO' || command === 'DATA'
  const isImpossible = code === 'EENVELOPE' && command === 'API'
  return {
    code: String(responseCode),
    permanent: isImpossible || (isOfRecipient && data.permanent === true),
  }
}
