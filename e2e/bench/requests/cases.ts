import { getOrderId } from '../../portal'
import type { PortalName } from '../portals/portals'
import { type Ask, CUSTOMER } from '../portals/visitor'

/** What the CPU of a request may be: milliseconds, or a multiple of something measured beside it. */
type CpuGoal = { ms: number } | { timesBare: number } | { timesDriver: number }

export type RequestCase = {
  name: string
  /** What is asked, by somebody who is signed in; `run` counts from 0. */
  ask: (visitor: { cookie: string; token: string }, run: number) => Ask
  /** On which portals it is measured, each with its goal, where it has one. */
  on: Partial<Record<PortalName, CpuGoal | null>>
}

const order = getOrderId(CUSTOMER, 0)
const apiOrder = `/v1/customer-portal/orders/${order}`

/** As a program asks the API: without what browsers send. */
const asProgram = (token: string) => ({
  Authorization: `Bearer ${token}`,
  Accept: 'application/json',
  'Accept-Encoding': 'identity',
})

function page(name: string, path: string, on: RequestCase['on']): RequestCase {
  return { name, on, ask: ({ cookie }) => ({ path, headers: { Cookie: cookie } }) }
}

function api(name: string, path: string, on: RequestCase['on']): RequestCase {
  return { name, on, ask: ({ token }) => ({ path, headers: asProgram(token) }) }
}

/** Each request whose cost is measured. */
export const cases: RequestCase[] = [
  {
    name: 'sign-in page',
    ask: () => ({ path: '/sign-in' }),
    on: { PGlite: { timesBare: 1.3 }, PostgreSQL: { timesBare: 1.3 }, hosted: { timesBare: 1.3 } },
  },
  page('orders, first page', '/orders', {
    PGlite: { timesBare: 3 },
    PostgreSQL: { timesBare: 2.2 },
    hosted: { timesBare: 2 },
  }),
  page('rows of orders', '/orders/rows?page=2', {
    PGlite: null,
    PostgreSQL: { timesBare: 1.2 },
    hosted: null,
  }),
  page('one order', `/orders/${order}`, {
    PGlite: { timesBare: 3 },
    PostgreSQL: { timesBare: 2.2 },
    hosted: null,
  }),
  page('account', '/account', { PGlite: null, PostgreSQL: { timesBare: 2.2 }, hosted: null }),
  api('API: openapi.json', '/v1/openapi.json', { PGlite: { ms: 1.6 }, PostgreSQL: { ms: 1.6 } }),
  api('API: list of 20', '/v1/customer-portal/orders/?limit=20', {
    PGlite: { timesDriver: 3 },
    PostgreSQL: { timesDriver: 3 },
  }),
  api('API: one order', apiOrder, { PGlite: null, PostgreSQL: { ms: 3 } }),
  {
    name: 'API: update of an order',
    ask: ({ token }, run) => ({
      path: apiOrder,
      method: 'PATCH',
      headers: asProgram(token),
      body: { billing_name: `Weber & Söhne, ${run}` },
    }),
    on: { PGlite: null, PostgreSQL: { ms: 5 } },
  },
]
