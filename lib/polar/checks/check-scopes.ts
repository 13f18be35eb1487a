import { env } from '../../env'
import type { Scope } from '../as-merchant'
import { UnreachableError } from '../network/unreachable'
import type { Finding } from './finding'
import { type Probe, type ProbeAnswer, sendProbe } from './probe'

/** An id that no record has: what is done to it is refused, and changes nothing. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** For each scope in use a call that takes it. The API checks scopes before it looks for a record. */
export const scopeProbes: Record<Scope, Probe> = {
  'customers:read': { method: 'GET', path: '/v1/customers/', query: { limit: 1 } },
  'customers:write': { method: 'PATCH', path: `/v1/customers/${NOBODY}`, body: {} },
  'customer_sessions:write': {
    method: 'POST',
    path: '/v1/customer-sessions/',
    body: { customer_id: NOBODY },
  },
  'orders:read': { method: 'GET', path: '/v1/orders/', query: { limit: 1 } },
  'members:read': { method: 'GET', path: `/v1/customers/${NOBODY}/members`, query: { limit: 1 } },
  'subscriptions:read': { method: 'GET', path: '/v1/subscriptions/', query: { limit: 1 } },
}

/** What is read for a mirror only. */
const mirrored = ['orders:read', 'subscriptions:read'] as const

/** What teams are mailed by. */
const ofMails = ['members:read'] as const

/** Says of each scope whether the token has it, of which `read` is known already. */
export async function checkScopes(read: ProbeAnswer): Promise<Finding[]> {
  const { mirror, mail } = env()
  const others: Scope[] = [
    'customers:write',
    'customer_sessions:write',
    ...(mirror ? mirrored : []),
    ...(Object.values(mail.orders).includes(true) ? ofMails : []),
  ]
  const described = others.map(async (scope) =>
    describeScope(scope, await sendProbe(scopeProbes[scope])),
  )
  return [describeScope('customers:read', read), ...(await Promise.all(described))]
}

function describeScope(scope: Scope, answer: ProbeAnswer | UnreachableError): Finding {
  const subject = `scope ${scope}`
  if (answer instanceof UnreachableError) {
    return { subject, state: 'unknown', text: `not checked: ${answer.reason}` }
  }
  const { status } = answer
  if (status === 200 || status === 404 || status === 422) {
    return { subject, state: 'ok', text: 'granted' }
  }
  if (status !== 403) {
    return { subject, state: 'unknown', text: `not checked: the API answered ${status}` }
  }
  const text = `POLAR_ACCESS_TOKEN lacks the scope ${scope}. Give it to the token, or make another`
  return { subject, state: 'wrong', text }
}
