import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { MERCHANT_TOKEN } from '../../global-setup'
import { mintLink } from '../../portal'

/** A customer of the demo shop with hundreds of orders. */
export const CUSTOMER = 'usr_1002'

export type Ask = {
  path: string
  method?: 'GET' | 'POST' | 'PATCH'
  headers?: Record<string, string>
  body?: object
}

/** What browsers say of themselves with each page that they ask for. */
const browser = {
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'en-GB,en;q=0.9',
}

/**
 * Asks a server over connections that stay open, at most so many at a time.
 *
 * @throws {Error} when the answer is a failure: it would be measured as a quick one.
 */
export function createVisitor(url: string, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return ({ path, method = 'GET', headers = {}, body }: Ask) =>
    new Promise<{ bytes: Buffer; cookie: string }>((resolve, reject) => {
      const json = body && JSON.stringify(body)
      const sent = request(url + path, {
        agent,
        method,
        headers: { ...browser, ...(json && { 'Content-Type': 'application/json' }), ...headers },
      })
      sent.once('error', reject)
      sent.once('response', async (response) => {
        const bytes = await buffer(response)
        const { statusCode = 0 } = response
        if (statusCode >= 400) return reject(new Error(`${path} answered ${statusCode}: ${bytes}`))
        const cookie = (response.headers['set-cookie'] ?? []).map((each) => each.split(';')[0])
        resolve({ bytes, cookie: cookie.join('; ') })
      })
      sent.end(json)
    })
}

/** Opens a session of the customer in a portal, and returns its cookie. */
export async function signIn(url: string): Promise<string> {
  const { cookie } = await createVisitor(url)({ path: await mintLink({ sub: CUSTOMER }) })
  return cookie
}

/** Opens a session of the customer at the API, and returns its token. */
export async function openApiSession(url: string): Promise<string> {
  const { bytes } = await createVisitor(url)({
    path: '/v1/customer-sessions/',
    method: 'POST',
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}`, 'Accept-Encoding': 'identity' },
    body: { external_customer_id: CUSTOMER },
  })
  return JSON.parse(String(bytes)).token
}
