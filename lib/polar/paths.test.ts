import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../api/testing/listen'
import { updateCustomerRecord } from './customer-records'
import { openCustomerSession } from './customer-sessions'

import { findCustomerIds } from './customers'
import { getOrder } from './orders'
import { isSafeSegment } from './paths'

const id = '00000000-0000-4000-8000-000000000001'
const neighbour = { id: '00000000-0000-4000-8000-000000000002', external_id: 'neighbour' }
const record = { name: null, email: null, billing_name: null, billing_address: null, tax_id: null }

const safe = ['usr_1001', 'A-Z.a~z_0', '1', '...', '.well', '42.', 'a..b', '-']
const unsafe = [
  'usr_team/members/team-plain',
  '../customers/me',
  'usr_1?id=2',
  'usr_1#x',
  'usr%2Fmembers',
  'a\\b',
  'a b',
  'ü',
  'pat@example.org',
  '.',
  '..',
  '',
  ';x',
  'usr_1\n',
]

/** An API that decodes a path before it routes, and knows a customer of each external id. */
const requests: string[] = []
let known: string | null = null

const server = await listen(async (request) => {
  const { pathname, search } = new URL(request.url)
  requests.push(`${request.method} ${decodeURIComponent(pathname)}${search && '?'}`)
  const customer = { ...record, id, external_id: known }
  if (pathname !== '/v1/customers/') return Response.json(customer)
  const page = Number(new URL(request.url).searchParams.get('page'))
  const items = page === 1 ? [{ ...record, ...neighbour }] : [customer]
  return Response.json({ items, pagination: { total_count: 2, max_page: 2 } })
})
vi.stubEnv('POLAR_SERVER', server.url)
vi.stubEnv('POLAR_ACCESS_TOKEN', 'a token of the tests')
vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')

beforeEach(() => {
  requests.length = 0
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

describe('an external id that can stand in a path', () => {
  it.each(safe)('%j is called by', async (external_id) => {
    known = external_id
    expect(isSafeSegment(external_id)).toBe(true)
    await updateCustomerRecord({ id, external_id }, { name: 'Pat' })
    expect(await findCustomerIds({ sub: external_id })).toMatchObject({ ok: true, data: { id } })
    const path = `/v1/customers/external/${external_id}`
    expect(requests).toEqual([`PATCH ${path}`, `GET ${path}`])
  })
})

describe('one that can’t', () => {
  it.each(unsafe)(
    '%j is in no path: the API’s own is, and the list is searched',
    async (external_id) => {
      known = external_id
      expect(isSafeSegment(external_id)).toBe(false)
      await updateCustomerRecord({ id, external_id }, { name: 'Pat' })
      expect(await findCustomerIds({ sub: external_id })).toEqual({
        ok: true,
        data: { id, external_id },
      })
      expect(requests).toEqual([
        `PATCH /v1/customers/${id}`,
        'GET /v1/customers/?',
        'GET /v1/customers/?',
      ])
    },
  )

  it('is nobody’s when no customer of the list has exactly that one', async () => {
    known = 'usr_1/2'
    expect(await findCustomerIds({ sub: 'usr_1/' })).toEqual({
      ok: false,
      failure: { kind: 'missing', what: 'customer' },
    })
  })
})

it.each(unsafe)('the id %j of a link or an address leads nowhere', async (text) => {
  const missing = (what: string) => ({ ok: false, failure: { kind: 'missing', what } })
  expect(await findCustomerIds({ cus: text })).toEqual(missing('customer'))
  expect(await getOrder('a token', text)).toEqual(missing('order'))
  expect(requests).toEqual([])
})

it('a session is asked for in a body, where every id is only itself', async () => {
  await openCustomerSession({ sub: '../x' }).catch(() => undefined)
  expect(requests).toEqual(['POST /v1/customer-sessions/'])
})
