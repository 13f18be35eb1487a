import type { Database } from '../../db/database'
import { deriveId } from '../../db/seed/stable-values'
import type { Services } from '../../services/services'
import { openDemoDatabase } from '../../testing/database'
import { createApi } from '../create-api'
import { createServices, MERCHANT_TOKEN } from './services'

export { MERCHANT_TOKEN }

type Answer = { status: number; headers: Headers; body: unknown }

/** A demo shop, of its own unless one is given, and what it takes to call its API as somebody. */
export async function openShop(database?: Database) {
  let now = new Date('2026-11-20T10:00:00Z')
  const services: Services = {
    ...createServices(database ?? (await openDemoDatabase())),
    clock: () => now,
  }
  const api = createApi(services)

  async function call(token: string | null, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (token) headers.set('Authorization', `Bearer ${token}`)
    const response = await api.fetch(new Request(`http://api.test/v1${path}`, { ...init, headers }))
    const text = await response.text()
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json')
    const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, body }
  }

  const send = (method: string) => (token: string | null, path: string, body: unknown) =>
    call(token, path, { method, body: typeof body === 'string' ? body : JSON.stringify(body) })

  return {
    services,
    fetch: api.fetch,
    call,
    get: (token: string | null, path: string) => call(token, path),
    post: send('POST'),
    patch: send('PATCH'),
    delete: (token: string | null, path: string) => call(token, path, { method: 'DELETE' }),
    /** Lets time go by. */
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    /** A fresh session token of a customer, or of one of a team's members. */
    async signIn(customer: string, member?: string): Promise<string> {
      const { body } = await send('POST')(MERCHANT_TOKEN, '/customer-sessions/', {
        external_customer_id: customer,
        external_member_id: member,
      })
      return String(property(body, 'token'))
    },
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>

/** The id of the nth order of a demo customer, and of the customer. */
export const orderId = (customer: string, index: number) =>
  deriveId('order', customer.replace('usr_', ''), index)

export const customerId = (customer: string) => deriveId('customer', customer.replace('usr_', ''))

/** A property of an answer whose shape the test is about to check. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
