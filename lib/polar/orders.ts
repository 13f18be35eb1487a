import { errors } from '@polar-sh/sdk/2026-10'
import { getOrders } from '@polar-sh/sdk/2026-10/services/customer_portal/orders'
import * as z from 'zod/mini'
import type { BillingDetails } from '../contract/order/billing-details'
import { type ChangeRecord, changeRecordPage } from '../contract/order/history'
import { type PortalOrder, portalOrder, portalOrderPage } from '../contract/order/order'
import type { OrderSorting, ProductBillingType } from '../contract/order/order-query'
import type { Page } from '../contract/page'
import { env } from '../env'
import { read, write } from './call'
import { aboutRecord, aboutSession, type Result } from './failure'
import type { Client } from './in-process'
import { noteChange } from './mirror/note-change'
import { isMirrored, readMirror } from './mirror/read-mirror'
import { isApiAway } from './network/outage'
import { type OrderPage, parseOrders } from './parse-orders'
import { settle } from './settle'
import { showsDetails } from './shows-details'

const ORDERS = '/v1/customer-portal/orders/'

const ORDER = `${ORDERS}{id}`

export type OrderQuery = {
  /** Counts from 1. */
  page: number
  /** At most 100. */
  limit: number
  sorting: OrderSorting
  /** Part of a product's name. */
  query?: string | undefined
  type?: ProductBillingType | undefined
  /** What follows only Portico's own API filters by; others may ignore it. */
  search?: string | undefined
  /** With a point and no currency; found are also orders with this total. */
  searchAmount?: string | undefined
  needsDetails?: boolean | undefined
  /** Both leave out the moment itself. */
  createdAfter?: Date | undefined
  createdBefore?: Date | undefined
}

/** A page of the orders of the customer whose session it is: the mirror's, where there is one. */
export async function listOrders(
  accessToken: string,
  { page, limit, sorting, query, type, ...own }: OrderQuery,
): Promise<Result<OrderPage>> {
  const parameters = {
    page,
    limit,
    sorting: [sorting],
    query,
    product_billing_type: type,
    search: own.search,
    search_amount: own.searchAmount,
    needs_details: own.needsDetails,
    created_after: own.createdAfter?.toISOString(),
    created_before: own.createdBefore?.toISOString(),
  }
  const fetchPage = async (client: Client, accessToken: string) => {
    const request = client.buildRequest('GET', ORDERS, {}, parameters, undefined)
    return client.parseResponse(await client.sendRequest(request, { accessToken }), 'json', {
      422: errors.HTTPValidationError,
    })
  }
  const mirrored = await readMirror(accessToken, portalOrderPage, fetchPage)
  if (mirrored) return { ok: true, data: { ...parseOrders(mirrored.data), asOf: asOf(mirrored) } }
  // It would ignore such a filter, and answer with orders that nobody asked for.
  const isFiltered = Object.values(own).some((filter) => filter !== undefined)
  if (env().polarServer && isFiltered) return { ok: false, failure: { kind: 'unavailable' } }
  const listed = await aboutSession(
    read('listing orders', portalOrderPage, (client) => fetchPage(client, accessToken)),
  )
  return listed.ok ? { ok: true, data: parseOrders(listed.data) } : listed
}

/** Whether orders are listed by all that an `OrderQuery` has, for whoever has this session. */
export async function canFilterOrders(accessToken: string): Promise<boolean> {
  return !env().polarServer || (await isMirrored(accessToken))
}

/** From when the mirror's answer is; null while the API can be asked, whose news the mirror has. */
function asOf({ heardAt }: { heardAt: Date }): Date | null {
  return isApiAway() ? heardAt : null
}

const missing = { ok: false, failure: { kind: 'missing', what: 'order' } } as const

/** What is no id is no order, and `export` or the like another operation. */
function isId(id: string): boolean {
  return z.guid().safeParse(id).success
}

/** One order of the customer whose session it is. */
export async function getOrder(accessToken: string, id: string): Promise<Result<PortalOrder>> {
  if (!isId(id)) return missing
  return aboutRecord(
    'order',
    read('reading an order', portalOrder, (client) => getOrders(client)(id, { accessToken })),
  )
}

/** An order to be shown, and from when it is; null where it is as the API has it now. */
export type ShownOrder = { order: PortalOrder; asOf: Date | null }

/** One order of the customer whose session it is. While the API is away, as the mirror knows it. */
export async function getOrderToShow(accessToken: string, id: string): Promise<Result<ShownOrder>> {
  const order = await getOrder(accessToken, id)
  if (order.ok) return { ok: true, data: { order: order.data, asOf: null } }
  if (order.failure.kind !== 'unavailable') return order
  const mirrored = await readMirror(accessToken, portalOrder, (client, accessToken) =>
    getOrders(client)(id, { accessToken }),
  )
  return mirrored ? { ok: true, data: { order: mirrored.data, asOf: mirrored.heardAt } } : order
}

const refusals = { 404: errors.ResourceNotFound, 422: errors.HTTPValidationError }

const revisedOrder = z.object({ order: portalOrder, revision: z.nullable(z.string()) })

/** An order, and the revision by which a change can insist on it; null where the API has none. */
export type RevisedOrder = z.infer<typeof revisedOrder>

/** One order of the customer whose session it is, for somebody who is going to change it. */
export async function getOrderToChange(
  accessToken: string,
  id: string,
): Promise<Result<RevisedOrder>> {
  if (!isId(id)) return missing
  const reading = read('reading an order to change it', revisedOrder, async (client) => {
    const request = client.buildRequest('GET', ORDER, { id }, {}, undefined)
    const response = await client.sendRequest(request, { accessToken })
    const order = await client.parseResponse(response, 'json', refusals)
    return { order, revision: strongTag(response.headers.get('ETag')) }
  })
  return aboutRecord('order', reading)
}

/** A weak one, which a proxy may have made, never matches. */
function strongTag(tag: string | null): string | null {
  return tag?.startsWith('"') ? tag : null
}

const NO_HISTORY: Page<ChangeRecord> = { items: [], pagination: { total_count: 0, max_page: 0 } }

/**
 * Who changed an order's billing details, newest first, one page of it. Only our own API keeps that;
 * none is known of an order at another.
 */
export async function getOrderHistory(
  accessToken: string,
  id: string,
  part: { page: number; limit: number },
): Promise<Result<Page<ChangeRecord>>> {
  if (!isId(id)) return missing
  if (env().polarServer) return { ok: true, data: NO_HISTORY }
  const reading = read('reading the history of an order', changeRecordPage, async (client) => {
    const request = client.buildRequest('GET', `${ORDER}/history`, { id }, part, undefined)
    return client.parseResponse(await client.sendRequest(request, { accessToken }), 'json', {})
  })
  return aboutRecord('order', reading)
}

/**
 * Corrects an order's billing details: only what is in `changes` goes out.
 *
 * @returns The failure `changed` when the order no longer is the one that was read; `unclear` when
 *   the answer was lost and the order doesn't show the change.
 */
export function updateOrder(
  accessToken: string,
  { order: { id }, revision }: RevisedOrder,
  changes: BillingDetails,
): Promise<Result<PortalOrder>> {
  const change = () =>
    write('correcting an order', portalOrder, async (client) => {
      const [url, init] = client.buildRequest('PATCH', ORDER, { id }, {}, changes)
      const headers = new Headers(init.headers)
      if (revision) headers.set('If-Match', revision)
      const response = await client.sendRequest([url, { ...init, headers }], { accessToken })
      const order: unknown = await client.parseResponse(response, 'json', refusals)
      await noteChange(order)
      return order
    })
  const readAgain = () => getOrder(accessToken, id)
  return aboutRecord(
    'order',
    settle(change, readAgain, (order) => showsDetails(order, changes)),
  )
}
