import { env } from '../env'
import { demoGuest, startDispatcher, stopDispatcher } from '../polar/in-process'
import { closeStateDatabase } from '../state/database'
import { createLink } from './links/create-link'
import { startMailing, stopMailing } from './mail'

const DEMO_LINK_DAYS = 7

/** What whoever started Portico wants to know. */
export type Started = {
  host: string
  port: number
  url: string
  /** A demo customer's link, as it would stand in an email; null without a demo. */
  demoLink: string | null
  shutDown: typeof shutDown
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

/**
 * Ends what goes on beside requests, then closes the database: when the last request is answered.
 * What is not sent by then, the next start sends; without a database it is lost, as the log says.
 *
 * @param within The milliseconds that there are for it.
 */
async function shutDown(within: number): Promise<void> {
  await Promise.all([stopMailing(within), env().polarServer ? null : stopDispatcher()])
  await closeStateDatabase()
}

async function bringUp(): Promise<Started> {
  const { host, port, url, polarServer } = env()
  const guest = polarServer ? null : await demoGuest()
  if (!polarServer) await startDispatcher()
  await startMailing()
  const link = guest && (await createLink({ subject: { sub: guest }, days: DEMO_LINK_DAYS }))
  return { host, port, url, demoLink: link, shutDown }
}
