import { env, logFormat } from '../env'
import { loadMessages } from '../i18n/load-messages'
import { log } from '../log'
import { checkAtStart } from '../polar/checks/check-at-start'
import { apiPaths, demoGuest, serveApi, startDispatcher, stopDispatcher } from '../polar/in-process'
import { startMirror, stopMirror } from '../polar/mirror/keep-mirror'
import { keepOrganization } from '../polar/organization/keep-organization'
import { closeStateDatabase, isStateDatabaseAnswering } from '../state/database'
import { createLink } from './links/create-link'
import { startMailing, stopMailing } from './mail'
import { logConsole } from './monitoring/log-console'
import { noteRequest } from './monitoring/note-request'
import { createReadiness } from './monitoring/readiness'
import { startMetrics } from './monitoring/start-metrics'
import { startOrderMails, stopOrderMails } from './order-mails/order-mail-worker'
import { getMerchant } from './request/merchant'

const DEMO_LINK_DAYS = 7

/** What the start command prints. */
export type Started = {
  host: string
  port: number
  url: string
  /** A demo customer's portal link; null without a demo. */
  demoLink: string | null
  /** The paths of the embedded API, such as `/v1/orders/{id}`; none with a hosted one. */
  apiPaths: readonly string[]
  logFormat: 'text' | 'json'
  /** Why it can't answer requests; null when it can. */
  findObstacle: () => Promise<string | null>
  log: typeof log
  logConsole: typeof logConsole
  noteRequest: typeof noteRequest
  serveApi: typeof serveApi
  /**
   * Stops background work, then closes the database. Call it once the last request is answered.
   *
   * @param within Milliseconds.
   */
  shutDown: (within: number) => Promise<void>
}

declare global {
  /** Set by the start command, which shares this process and waits for the server to be up. */
  var porticoStartUp:
    | { resolve: (started: Started) => void; reject: (error: unknown) => void }
    | undefined
}

/**
 * Starts everything that requests need before the first one is served, and reports to the start
 * command. Without such a command, a failure is thrown.
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
 * What isn't sent by then is sent after the next start; without a database it is lost, and the log
 * says so.
 */
async function shutDown(within: number): Promise<void> {
  const { polarServer, mirror } = env()
  await Promise.all([
    stopMailing(within),
    stopOrderMails(),
    polarServer ? null : stopDispatcher(),
    mirror ? stopMirror() : null,
  ])
  await closeStateDatabase()
}

async function bringUp(): Promise<Started> {
  const { host, port, url, polarServer, mirror } = env()
  // The merchant's own that can't be used stop the start, and no page later.
  await loadMessages('en')
  const guest = polarServer ? null : await demoGuest()
  if (!polarServer) await startDispatcher()
  if (mirror) startMirror()
  await startMailing()
  const stopMetrics = await startMetrics()
  await startOrderMails()
  await warnWithoutSeller()
  // They can take as long as the API is silent, and the portal starts without them too.
  if (polarServer) {
    checkAtStart()
    keepOrganization()
  }
  const link = guest && (await createLink({ subject: { sub: guest }, days: DEMO_LINK_DAYS }))
  return {
    host,
    port,
    url,
    demoLink: link,
    apiPaths: polarServer ? [] : await apiPaths(),
    logFormat: logFormat(),
    findObstacle: createReadiness(isStateDatabaseAnswering),
    log,
    logConsole,
    noteRequest,
    serveApi,
    shutDown: async (within) => {
      await shutDown(within)
      await stopMetrics()
    },
  }
}

async function warnWithoutSeller(): Promise<void> {
  const { issuesInvoices } = await getMerchant()
  if (issuesInvoices) return
  log('warn', 'No invoices are issued: set PORTICO_SELLER_NAME and the seller’s address')
}
