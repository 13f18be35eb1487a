import { createPolarCore } from '@polar-sh/sdk/2026-10'
import { env } from '../env'
import { callInProcess, embeddedToken } from './in-process'
import { withSafePaths } from './path-segment'

type Client = ReturnType<typeof createPolarCore>

let client: Promise<Client> | undefined

/** The official client: of the embedded API in this process, or of the one configured. */
export function polarClient(): Promise<Client> {
  client ??= connect().then(guardPaths, (error) => {
    client = undefined
    throw error
  })
  return client
}

function guardPaths(connected: Client): Client {
  connected.buildRequest = withSafePaths(connected.buildRequest.bind(connected))
  return connected
}

async function connect(): Promise<Client> {
  const { polarServer, accessToken } = env()
  if (!polarServer) return callInProcess(createPolarCore(await embeddedOptions()))
  const known = polarServer === 'production' || polarServer === 'sandbox'
  return createPolarCore({
    accessToken: accessToken ?? '',
    ...(known ? { environment: polarServer } : { baseUrl: polarServer }),
  })
}

/** The host is never looked up; it only makes the addresses whole. */
async function embeddedOptions() {
  return { accessToken: await embeddedToken(), baseUrl: 'http://embedded.invalid' }
}
