import * as z from 'zod/mini'
import { portalOrder } from '../../contract/order/order'
import { openFreshDatabase } from '../../testing/database'
import { createMirror, type SourceObject } from '../mirror/mirror'
import { createServices } from './services'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from './shop'

type Line = Record<string, unknown>

const list = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  pagination: z.object({ total_count: z.int(), max_page: z.int() }),
})

/** A demo shop as the hosted API, and an empty mirror of it, with the clock of the shop. */
export async function openMirroredShop() {
  const shop = await openShop()
  const services = { ...createServices(await openFreshDatabase()), clock: shop.services.clock }
  return { shop, services, mirror: createMirror(services) }
}

export type MirroredShop = Awaited<ReturnType<typeof openMirroredShop>>

/** Everything on a merchant's list of a shop, such as `/orders/?`. */
async function listAll(shop: Shop, path: string): Promise<Line[]> {
  const items: Line[] = []
  for (let page = 1; ; page++) {
    const { body } = await shop.get(MERCHANT_TOKEN, `${path}&limit=100&page=${page}`)
    const part = list.parse(body)
    items.push(...part.items)
    if (page >= part.pagination.max_page) return items
  }
}

/** A customer's orders as the service would send them, with what is nested in them. */
export async function orderObjects(shop: Shop, customer: string): Promise<SourceObject[]> {
  const orders = await listAll(shop, `/orders/?customer_id=${customerId(customer)}`)
  return orders.map((object) => ({ kind: 'order', object }))
}

/** What a customer reads of their orders at the mirror; null where it doesn't know them. */
export async function readMirrored({ mirror, services }: MirroredShop, customer: string) {
  const until = new Date(services.clock().getTime() + 600_000)
  const token = await mirror.openSession(customer, until)
  return token === null ? null : readOrders(mirror.fetch, token)
}

/** What a customer reads of their orders at an API: all that the portal shows of them. */
export async function readOrders(
  fetch: (request: Request) => Response | Promise<Response>,
  token: string,
) {
  const headers = { Authorization: `Bearer ${token}` }
  const address = 'http://api.test/v1/customer-portal/orders/?limit=100'
  const response = await fetch(new Request(address, { headers }))
  return list.parse(await response.json()).items.map((item) => portalOrder.parse(item))
}
