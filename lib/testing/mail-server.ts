import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { listenOnFreePort } from './listen-on-free-port'

type Step = 'greeting' | 'sender' | 'recipient' | 'content'

/** The step at which it rejects a mail, and the code of its response, or no response at all. */
type Rejection = { at: Step; code: number | 'nothing' }

/** Starts a mail server on this machine, which accepts everything unless a test says otherwise. */
export async function startMailServer() {
  const mails: Email[] = []
  const recipients: string[] = []
  let rejection: Rejection | undefined
  let server = create()
  const port = await listenOnFreePort(server.server)

  function create(): SMTPServer {
    const created = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onConnect: (_session, next) => answer('greeting', next),
      onMailFrom: (_address, _session, next) => answer('sender', next),
      onRcptTo({ address }, _session, next) {
        recipients.push(address)
        answer('recipient', next)
      },
      async onData(stream, _session, next) {
        const content = await buffer(stream).catch(() => null)
        // A client that disconnects in the middle has sent no mail.
        if (!content) return
        const mail = await PostalMime.parse(content)
        if (rejection?.at !== 'content') mails.push(mail)
        answer('content', next)
      },
    })
    // A client that disconnects is no error of the server.
    created.on('error', () => {})
    return created
  }

  function answer(step: Step, next: (error?: Error) => void): void {
    if (rejection?.at !== step) next()
    else if (rejection.code !== 'nothing') {
      next(Object.assign(new Error('Refused for a test'), { responseCode: rejection.code }))
    }
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    /** All accepted mails, in their order. */
    mails,
    /** All recipients, also of rejected mails. */
    recipients,
    make(next: Rejection) {
      rejection = next
    },
    accept() {
      rejection = undefined
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
    /** Listens again. @throws {Error} when something else has got the port. */
    async start() {
      server = create()
      server.server.listen(port, '127.0.0.1')
      await once(server.server, 'listening')
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
