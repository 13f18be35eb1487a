import { openedSession } from '../../contract/customer/customer-session'
import { env } from '../../env'
import { openCustomerSession, sessionRequest } from '../../polar/customer-sessions'
import {
  ContractViolationError,
  type Failure,
  failureOfStatus,
  type Result,
} from '../../polar/failure'
import { getOrder, listOrders } from '../../polar/orders'
import type { PortalLink } from '../../portal/links/portal-link'
import type { Subject } from '../../portal/links/subject'
import { type ApiRequest, type CallApi, reachApi } from '../reach-api'

/** Why there is nothing that a genuine link could show. */
export type MissingTarget = 'customer' | 'member' | 'member not named' | 'order' | 'not permitted'

/** Whether the API has what a link is for: null when it does. Or how asking it failed. */
export type TargetCheck = { missing: MissingTarget | null } | { failed: Failure['kind'] | 'broken' }

/** What is asked of the API, which is ours or another. */
type Api = {
  openSession(subject: Subject): Promise<Result<{ token: string }>>
  readOrders(token: string, order: string | null): Promise<Result<unknown>>
}

/** Asks the API for what a link shows, as the portal does when the link is opened. */
export async function checkTarget(link: PortalLink): Promise<TargetCheck> {
  const api = env().polarServer ? otherApi : ownApi(await reachApi())
  try {
    return await askFor(link, api)
  } catch (error) {
    if (error instanceof ContractViolationError) return { failed: 'broken' }
    throw error
  }
}

async function askFor({ subject, order }: PortalLink, api: Api): Promise<TargetCheck> {
  const session = await api.openSession(subject)
  if (!session.ok) return withoutSession(subject, session.failure)
  const orders = await api.readOrders(session.data.token, order)
  if (orders.ok) return { missing: null }
  const { kind } = orders.failure
  if (kind === 'missing') return { missing: 'order' }
  return kind === 'forbidden' ? { missing: 'not permitted' } : { failed: kind }
}

function withoutSession({ member }: Subject, failure: Failure): TargetCheck {
  if (failure.kind !== 'invalid') return { failed: failure.kind }
  const fields = failure.details.flatMap(({ loc }) => loc)
  if (!fields.includes('member_id') && !fields.includes('external_member_id')) {
    return { missing: 'customer' }
  }
  return { missing: member ? 'member' : 'member not named' }
}

const otherApi: Api = {
  openSession: openCustomerSession,
  readOrders: (token, order) =>
    order
      ? getOrder(token, order)
      : listOrders(token, { page: 1, limit: 1, sorting: '-created_at' }),
}

/** Also where a running portal answers for it. */
function ownApi(callApi: CallApi): Api {
  return {
    async openSession(subject) {
      const body = sessionRequest(subject)
      const answer = await call(callApi, { method: 'POST', path: '/v1/customer-sessions/', body })
      return answer.ok ? { ok: true, data: openedSession.parse(answer.data) } : answer
    },
    readOrders: (token, order) =>
      call(callApi, { path: `/v1/customer-portal/orders/${order ?? '?limit=1'}`, token }),
  }
}

async function call(callApi: CallApi, request: ApiRequest): Promise<Result<unknown>> {
  const response = await callApi(request)
  const body: unknown = await response.json()
  if (response.ok) return { ok: true, data: body }
  const failure = failureOfStatus(response.status, body) ?? { kind: 'unavailable' }
  return { ok: false, failure }
}
