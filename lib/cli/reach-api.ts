import { createApi } from '../api/create-api'
import { FolderInUseError } from '../db/folder-lock'
import { createFolderSecrets } from '../db/folder-secrets'
import { env } from '../env'
import { merchantTokenOf, openServices } from '../services/open-services'
import type { Services } from '../services/services'
import { CommandError } from './command'

export type ApiRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path and query: `/v1/orders/?limit=10`. */
  path: string
  /** Sent as JSON, or as it stands where it is a text already. */
  body?: unknown
  /** Whose request it is: this session's, else the merchant's. */
  token?: string
}

/** Calls an operation of the embedded API. */
export type CallApi = (request: ApiRequest) => Promise<Response>

/**
 * The embedded API over this installation's data: in this process, or, where a running
 * portal holds the data folder, over HTTP at that portal. No demo shop is made.
 *
 * @throws {CommandError} in hosted mode, where the data is somewhere else.
 */
export async function reachApi(): Promise<CallApi> {
  return (await reach()).callApi
}

/** What reaches the data: always the API, and its rules themselves where the data is opened here. */
export type ReachedApi = { callApi: CallApi; services: Services | null }

/**
 * As `reachApi`, for what is too much to go through requests.
 *
 * @throws {CommandError} in hosted mode, where the data is somewhere else.
 */
export async function reach(): Promise<ReachedApi> {
  const { polarServer } = env()
  if (polarServer) {
    throw new CommandError(
      `POLAR_SERVER is set (${polarServer}), so the data is at the hosted API and not here. ` +
        'Unset it to work with the data of Portico’s own API.',
    )
  }
  try {
    return await inProcess()
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error
    return { callApi: await throughPortal(error), services: null }
  }
}

async function inProcess(): Promise<ReachedApi> {
  const services = await openServices({ demo: false })
  const { fetch } = createApi(services)
  const callApi: CallApi = async (request) =>
    fetch(createRequest('http://portico.internal', services, request))
  return { callApi, services }
}

/** Only one process can open PGlite: the portal that holds the folder answers the requests. */
async function throughPortal({ message }: FolderInUseError): Promise<CallApi> {
  const { address, dataDir } = env()
  const merchantToken = await merchantTokenOf(createFolderSecrets(dataDir))
  return async (request) => {
    const response = await fetch(createRequest(address, { merchantToken }, request)).catch(
      (cause: unknown) => {
        throw new CommandError(`${message}\n\nIf it is the portal: ${noAnswerMessage(address)}`, {
          cause,
        })
      },
    )
    if (response.status === 401) throw new CommandError(wrongTokenMessage(address))
    return response
  }
}

function noAnswerMessage(address: string): string {
  return (
    `no portal answered at ${address}. ` +
    'PORT and PORTICO_HOST have to be the same here as they are for the portal.'
  )
}

function wrongTokenMessage(address: string): string {
  return (
    `What runs at ${address} doesn’t take this data folder’s merchant token. PORT, PORTICO_HOST ` +
    'and POLAR_ACCESS_TOKEN have to be the same here as they are for the portal.'
  )
}

function createRequest(
  origin: string,
  { merchantToken }: { merchantToken: string },
  { method = 'GET', path, body, token = merchantToken }: ApiRequest,
): Request {
  const headers = new Headers({ Authorization: `Bearer ${token}` })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  const sent = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
  return new Request(`${origin}${path}`, { method, headers, body: sent })
}
