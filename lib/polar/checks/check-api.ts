import * as z from 'zod/mini'
import { page } from '../../contract/page'
import { env } from '../../env'
import { polarClient } from '../client'
import { UnreachableError } from '../network/unreachable'
import { checkClock } from './check-clock'
import { checkScopes, scopeProbes } from './check-scopes'
import { checkTokenKind, describeRejectedToken } from './check-token'
import { describeWay } from './check-way'
import type { Finding } from './finding'
import { type ProbeAnswer, sendProbe } from './probe'

/** What was found out about the API, and why it can't be reached where that is so. */
export type ApiCheck = { findings: Finding[]; unreachable: UnreachableError | null }

const aCustomerList = page(z.looseObject({ id: z.string() }))

/**
 * Checks address, token and each scope in use at an API elsewhere, with calls that can't change
 * anything: a list, and changes of what doesn't exist.
 */
export async function checkApi(): Promise<ApiCheck> {
  const { polarServer = '', accessToken = '' } = env()
  const address = { variable: 'POLAR_SERVER', url: await getAddress(), what: 'the API' }
  const kind = checkTokenKind(accessToken, polarServer)
  const answer = await sendProbe(scopeProbes['customers:read'])
  if (answer instanceof UnreachableError) {
    return { findings: [...describeWay(address, answer), kind], unreachable: answer }
  }
  const misplaced = describeAnswer(address.url, answer)
  const way = describeWay(address, null)
  const findings = [
    ...(misplaced ? [...way.slice(0, -1), misplaced] : way),
    checkClock(answer.date, new Date()),
    ...(await checkToken(kind, answer, polarServer)),
  ]
  return { findings, unreachable: null }
}

async function getAddress(): Promise<URL> {
  const [url] = (await polarClient()).buildRequest('GET', '/v1/customers/', {}, {}, undefined)
  return new URL(url)
}

async function checkToken(kind: Finding, answer: ProbeAnswer, server: string): Promise<Finding[]> {
  if (answer.status === 401) {
    return [kind.state === 'wrong' ? kind : describeRejectedToken(server)]
  }
  if (!isOfApi(answer)) return [kind]
  return [kind, ...(await checkScopes(answer))]
}

/** What is wrong with an answer that came; undefined where it is the API's. */
function describeAnswer({ origin }: URL, answer: ProbeAnswer): Finding | undefined {
  const subject = 'answer'
  if (isOfApi(answer)) return undefined
  const { status } = answer
  if (status === 429) {
    return { subject, state: 'unknown', text: 'The API answers 429: too many requests' }
  }
  const text =
    status >= 500
      ? `The API answers ${status}: it is in trouble. Try again later`
      : `What answers at ${origin} isn’t the API: it knows no customers (status ${status}). ` +
        'Check POLAR_SERVER, which is an address up to /v1'
  return { subject, state: 'wrong', text }
}

/** Whether only the API answers so: a list of customers, or that the token may not read it. */
function isOfApi({ status, body }: ProbeAnswer): boolean {
  if (status === 401 || status === 403) return true
  return status === 200 && aCustomerList.safeParse(body).success
}
