import { asc, count, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { createApi } from '../../lib/api/create-api'
import { createServices, MERCHANT_TOKEN } from '../../lib/api/testing/services'
import type { Database } from '../../lib/db/database'
import { customers, orders } from '../../lib/db/schema'
import { openSession } from '../../lib/services/sessions/open-session'

const ORDINARY_CUSTOMERS = 50

const listed = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      product_id: z.nullish(z.string()),
      subscription_id: z.nullish(z.string()),
    }),
  ),
  pagination: z.object({ max_page: z.int() }),
})

export type Client = Awaited<ReturnType<typeof openClient>>

/** A caller of the API: a customer with a session and orders. */
type Customer = { token: string; orderIds: string[]; productId: string; subscriptionId: string }

/** Opens the API on this database, in this process, and sessions of its callers. */
export async function openClient(database: Database) {
  const services = createServices(database)
  const api = createApi(services)

  async function call(token: string, path: string, body?: object): Promise<unknown> {
    const headers = { Authorization: `Bearer ${token}` }
    const init = body ? { method: 'PATCH', body: JSON.stringify(body), headers } : { headers }
    const response = await api.fetch(new Request(`http://api.bench/v1${path}`, init))
    const answer = await response.json()
    if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }

  async function signIn(customerId: string): Promise<Customer> {
    const { token } = await openSession(services, { customer_id: customerId })
    const { items } = listed.parse(await call(token, '/customer-portal/orders/'))
    const subscribed = items.find((order) => order.subscription_id)
    return {
      token,
      orderIds: items.map(({ id }) => id),
      productId: subscribed?.product_id ?? '',
      subscriptionId: subscribed?.subscription_id ?? '',
    }
  }

  const ordinary: Customer[] = []
  for (const id of await findCustomersWithTenOrders(database)) ordinary.push(await signIn(id))
  return {
    call,
    merchantToken: MERCHANT_TOKEN,
    ordinary,
    largest: await signIn(await findLargestCustomer(database)),
    lastPage: async (token: string, path: string) =>
      listed.parse(await call(token, path)).pagination.max_page,
  }
}

async function findCustomersWithTenOrders(database: Database): Promise<string[]> {
  const rows = await database
    .select({ id: orders.customer_id })
    .from(orders)
    .groupBy(orders.customer_id)
    .having(eq(count(), 10))
    .orderBy(asc(orders.customer_id))
    .limit(ORDINARY_CUSTOMERS)
  return rows.map(({ id }) => id)
}

async function findLargestCustomer(database: Database): Promise<string> {
  const [first] = await database
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.external_id, 'usr_1'))
  if (!first) throw new Error('The shop has no customers')
  return first.id
}
