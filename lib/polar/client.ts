import { createPolarCore } from '@polar-sh/sdk/2026-10'
import { env } from '../env'
import { type Client, callInProcess, embeddedToken } from './in-process'
import { checkAnswers } from './network/check-answers'
import { spendBudget } from './network/spend-budget'
import { guardPaths } from './paths'

let client: Promise<Client> | undefined

/** The official client: of the embedded API in this process, or of the one configured. */
export function polarClient(): Promise<Client> {
  client ??= connect().catch((error) => {
    client = undefined
    throw error
  })
  return client
}

async function connect(): Promise<Client> {
  const { polarServer, accessToken } = env()
  if (!polarServer) return guardPaths(callInProcess(createPolarCore(await embeddedOptions())))
  const known = polarServer === 'production' || polarServer === 'sandbox'
  const client = createPolarCore({
    accessToken: accessToken ?? '',
    ...(known ? { environment: polarServer } : { baseUrl: polarServer }),
  })
  return guardPaths(spendBudget(checkAnswers(client)))
}

/** The host is never looked up; it only makes the addresses whole. */
async function embeddedOptions() {
  return { accessToken: await embeddedToken(), baseUrl: 'http://embedded.invalid' }
}
