import { vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { MERCHANT_TOKEN, openShop } from '../../api/testing/shop'
import type { PortalResult } from '../access/result'
import type { PortalSession } from '../session/session-cookie'

type Refusal = { call: string; status: number; body?: unknown; headers?: HeadersInit }

/**
 * Opens the API of a demo shop on a server, and makes the portal call it. It records the calls,
 * those with the merchant's token separately, and can refuse one of them.
 */
export async function openWatchedApi() {
  const shop = await openShop()
  const calls: string[] = []
  const merchantCalls: string[] = []
  let unknownParameter = ''
  let refusal: Refusal | null = null
  const server = await listen(async (request) => {
    const url = new URL(request.url)
    const call = `${request.method} ${url.pathname.replace('/v1', '')}`
    calls.push(call)
    const isMerchant = request.headers.get('authorization') === `Bearer ${MERCHANT_TOKEN}`
    if (isMerchant) merchantCalls.push(call)
    if (refusal?.call === call) {
      return Response.json(refusal.body ?? {}, refusal)
    }
    url.searchParams.delete(unknownParameter)
    return shop.fetch(new Request(url, request))
  })
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', MERCHANT_TOKEN)
  // A file of tests makes more calls in a minute than all customers of a portal.
  vi.stubEnv('PORTICO_API_BUDGET', '9999')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
  return {
    shop,
    calls,
    merchantCalls,
    /** Makes it ignore this query parameter, like an API that doesn't know it. */
    ignore(parameter: string) {
      unknownParameter = parameter
    },
    refuse(call: string, status: number, body?: unknown) {
      refusal = { call, status, body }
    },
    /** Makes it answer one call with 429 and this `Retry-After`. */
    beBusy(call: string, retryAfter: string) {
      refusal = { call, status: 429, headers: { 'Retry-After': retryAfter } }
    },
    answer() {
      refusal = null
    },
    async close() {
      vi.unstubAllEnvs()
      await server.close()
    },
  }
}

export type WatchedApi = Awaited<ReturnType<typeof openWatchedApi>>

/** Creates a portal session with these grants, which begins now. */
export function createSession(
  grants: Partial<Pick<PortalSession, 'full' | 'orders'>>,
): PortalSession {
  const now = Math.floor(Date.now() / 1_000)
  return { id: 'a session of the tests', began: now, seen: now, full: null, orders: [], ...grants }
}

/** Creates the same, as the result of reading a request's session. */
export function createSessionResult(
  grants: Parameters<typeof createSession>[0],
): PortalResult<PortalSession> {
  return { ok: true, data: createSession(grants) }
}
