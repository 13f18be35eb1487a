import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { freePort } from './free-port'

type Step = 'greeting' | 'sender' | 'recipient' | 'content'

/** At which step it says no, with which code, or nothing any more. */
type LoggedOnce = { at: Step; says: number | 'nothing' }

/** A mail server on this machine, which takes everything until it is told otherwise. */
export async function startMailServer() {
  const mails: Email[] = []
  const recipients: string[] = []
  let trouble: LoggedOnce | undefined
  const port = await freePort()
  let server = await listen()

  function listen(): Promise<SMTPServer> {
    const created = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onConnect: (_session, next) => meet('greeting', next),
      onMailFrom: (_address, _session, next) => meet('sender', next),
      onRcptTo({ address }, _session, next) {
        recipients.push(address)
        meet('recipient', next)
      },
      async onData(stream, _session, next) {
        const content = await buffer(stream).catch(() => null)
        // A client that gives up in the middle has sent no mail.
        if (!content) return
        const mail = await PostalMime.parse(content)
        if (trouble?.at !== 'content') mails.push(mail)
        meet('content', next)
      },
    })
    // A client that gives up is no concern of the server's.
    created.on('error', () => {})
    return new Promise((resolve) => {
      created.listen(port, '127.0.0.1', () => resolve(created))
    })
  }

  function meet(step: Step, next: (error?: Error) => void): void {
    if (trouble?.at !== step) next()
    else if (trouble.says !== 'nothing') {
      next(Object.assign(new Error('Refused for a test'), { responseCode: trouble.says }))
    }
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Everything that was taken, in its order. */
    mails,
    /** Everybody that a mail was offered for. */
    recipients,
    make(next: LoggedOnce) {
      trouble = next
    },
    accept() {
      trouble = undefined
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
    async start() {
      server = await listen()
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
