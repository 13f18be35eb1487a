import { type OrderSummary, orderSummary } from '../contract/order/order-summary'
import { env } from '../env'
import { read } from './call'
import { aboutSession, type Result } from './failure'
import type { Client } from './in-process'
import { readMirror } from './mirror/read-mirror'

const SUMMARY = '/v1/customer-portal/orders/summary'

/**
 * What there is to find among the orders of the customer whose session it is. Only our own API says
 * that; for any other, ask where `canFilterOrders`.
 */
export async function getOrderSummary(accessToken: string): Promise<Result<OrderSummary>> {
  const mirrored = await readMirror(accessToken, orderSummary, fetchSummary)
  if (mirrored) return { ok: true, data: mirrored.data }
  if (env().polarServer) return { ok: false, failure: { kind: 'unavailable' } }
  return aboutSession(
    read('counting orders', orderSummary, (client) => fetchSummary(client, accessToken)),
  )
}

async function fetchSummary(client: Client, accessToken: string): Promise<unknown> {
  const request = client.buildRequest('GET', SUMMARY, {}, {}, undefined)
  return client.parseResponse(await client.sendRequest(request, { accessToken }), 'json', {})
}
