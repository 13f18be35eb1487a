import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, test } from '../portal'
import { startPortalOn } from '../product/portal-on'
import { createDataFolder, type RunningServer, startServer } from '../server'
import type { Fault } from './faults'

type Trouble = {
  fault: Fault
  /** Which calls it comes to. */
  isFor: (request: IncomingMessage) => boolean
  /** Whether the call is done before it. */
  isDone: boolean
}

export type FaultyPortal = RunningServer & {
  data: string
  /** The API of the portal, without faults. */
  api: string
  /** The calls since the trouble began: `PATCH /v1/…`. */
  calls: string[]
  begin: (trouble: Trouble) => void
  end: () => void
}

/** Lets the stories of a file share one; what its API is in comes to all of them, so they take turns. */
export function shareFaultyPortal(take: (portal: FaultyPortal) => void): void {
  test.describe.configure({ mode: 'default' })
  let portal: FaultyPortal | undefined
  test.beforeAll(async () => {
    portal = await startFaultyPortal()
    take(portal)
  })
  test.afterAll(() => portal?.stop())
}

/** Each change goes to an address of its own, so none was sent again. */
export function expectNoChangeTwice({ calls }: FaultyPortal): void {
  const changes = calls.filter((call) => call.startsWith('PATCH'))
  expect(changes).toEqual([...new Set(changes)])
}

/** Starts a portal on an API that gets into any trouble that a story asks for. */
async function startFaultyPortal(): Promise<FaultyPortal> {
  const shop = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  const data = createDataFolder()
  const calls: string[] = []
  let trouble: Trouble | null = null
  const front = createServer(async (request, response) => {
    calls.push(`${request.method} ${request.url}`)
    const now = trouble?.isFor(request) ? trouble : null
    if (!now || now.isDone) {
      const answer = await forward(shop.url, request)
      if (!now) return give(response, answer)
    }
    now.fault(response)
  })
  const portal = await startPortalOn(front, {
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_NAME: 'Nordlicht',
    PORTICO_SUPPORT: 'https://nordlicht.example/help',
    PORTICO_DATA_DIR: data,
    PORTICO_API_BUDGET: '9999',
  })
  return {
    ...portal,
    data,
    api: shop.url,
    calls,
    begin: (next) => {
      calls.length = 0
      trouble = next
    },
    end: () => {
      trouble = null
    },
    stop: async () => {
      front.closeAllConnections()
      await portal.stop()
      await shop.stop()
    },
  }
}

async function forward(url: string, request: IncomingMessage): Promise<Response> {
  const body = request.method === 'GET' ? null : await buffer(request)
  const headers = {
    Authorization: String(request.headers.authorization),
    'Content-Type': 'application/json',
  }
  return fetch(url + request.url, { method: request.method ?? 'GET', headers, body })
}

async function give(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  response.end(await answer.text())
}
