import { env } from '../env'
import { demoGuest, startDispatcher, stopDispatcher } from '../polar/in-process'
import { newLink } from './links/new-link'
import { startMailing, stopMailing } from './mail'

const DEMO_LINK_DAYS = 7

/** What whoever started Portico wants to know. */
export type Started = {
  host: string
  port: number
  url: string
  /** A demo customer's link, as it would stand in an email; null without a demo. */
  demoLink: string | null
}

declare global {
  /** Set by the command that starts the server and waits to hear of it: they share the process. */
  var porticoStartUp:
    | { resolve: (started: Started) => void; reject: (error: unknown) => void }
    | undefined
}

/**
 * Brings up everything that serving needs, before anything is served, and tells the
 * command that waits for it. Without one, a failure is thrown.
 */
export async function startUp(): Promise<void> {
  const waiting = globalThis.porticoStartUp
  try {
    const started = await bringUp()
    waiting?.resolve(started)
  } catch (error) {
    if (!waiting) throw error
    waiting.reject(error)
  }
}

/** Until it is time to go: what is not sent by then, the next start sends. */
async function sendEvents(): Promise<void> {
  await startDispatcher()
  whenLeaving(stopDispatcher)
}

/** As above; without a database, what is not sent by then is lost. */
async function sendMails(): Promise<void> {
  await startMailing()
  whenLeaving(stopMailing)
}

function whenLeaving(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
}

async function bringUp(): Promise<Started> {
  const { host, port, url, polarServer } = env()
  const guest = polarServer ? null : await demoGuest()
  if (!polarServer) await sendEvents()
  await sendMails()
  const link = guest && (await newLink({ subject: { sub: guest }, days: DEMO_LINK_DAYS }))
  return { host, port, url, demoLink: link }
}
