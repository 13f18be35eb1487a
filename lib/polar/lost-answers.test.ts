import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../api/testing/listen'
import { MERCHANT_TOKEN, openShop } from '../api/testing/shop'
import type { PortalOrder } from '../contract/order/order'
import { updateCustomerRecord } from './customer-records'
import { openCustomerSession } from './customer-sessions'
import { getSignedInCustomer, updateSignedInCustomer } from './customers'
import { getOrder, listOrders, updateOrder } from './orders'
import { showsDetails } from './shows-details'
import { getData } from './testing/get-data'

vi.spyOn(process.stderr, 'write').mockReturnValue(true)

/** What comes in place of the answer to a change. */
const losses: Record<string, () => Response> = {
  'a closed connection': () => {
    throw new Error('closed')
  },
  'half an answer': () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
        pull: (controller) => controller.error(new Error('cut')),
      }),
    ),
  'no JSON': () => new Response('ok'),
  'other JSON': () => Response.json({ status: 'queued' }),
  'status 500': () => Response.json({ error: 'InternalServerError' }, { status: 500 }),
  'status 504 of a proxy': () => new Response('<h1>504</h1>', { status: 504 }),
  'a page of a proxy': () =>
    new Response('<h1>403</h1>', { status: 403, headers: { 'Content-Type': 'text/html' } }),
  'a redirect': () => new Response(null, { status: 307, headers: { Location: '/elsewhere' } }),
}

let lose: (() => Response) | null = null
let isWritten = true
let paths: string[] = []
let close: () => Promise<unknown>
let token: string
let order: PortalOrder

beforeAll(async () => {
  const { fetch } = await openShop()
  const server = await listen(async (request) => {
    paths.push(`${request.method} ${new URL(request.url).pathname}`)
    const isLost = lose !== null && request.method === 'PATCH'
    const answer = isLost && !isWritten ? null : await fetch(request)
    if (isLost && lose) return lose()
    return answer ?? new Response(null, { status: 500 })
  })
  close = server.close
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', MERCHANT_TOKEN)
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a link secret of the tests long enough')
  token = getData(await openCustomerSession({ sub: 'usr_1002' })).token
  const page = { page: 1, limit: 100, sorting: '-created_at' } as const
  const complete = getData(await listOrders(token, page)).items.find((each) => each.billing_address)
  if (!complete) throw new Error('No order has an address')
  order = complete
})

beforeEach(() => {
  lose = null
  isWritten = true
  paths = []
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await close()
})

const unclear = { ok: false, failure: { kind: 'unclear' } }

describe.each(Object.entries(losses))('%s in place of the answer to a change', (name, loss) => {
  it('is a correction like any other if the order shows what was to be written', async () => {
    lose = loss
    const changes = { billing_name: `Written before ${name}` }
    const updated = await updateOrder(token, { order, revision: null }, changes)
    expect(updated).toMatchObject({ ok: true, data: changes })
    expect(paths.filter((path) => path.startsWith('PATCH'))).toHaveLength(1)
    expect(paths).not.toContain('PATCH /elsewhere')
  })

  it('leaves it unclear if the order doesn’t show it', async () => {
    lose = loss
    isWritten = false
    const changes = { billing_name: `Lost with ${name}` }
    expect(await updateOrder(token, { order, revision: null }, changes)).toEqual(unclear)
    expect(getData(await getOrder(token, order.id)).billing_name).not.toBe(changes.billing_name)
  })

  it('is looked up for the customer too', async () => {
    lose = loss
    const { id } = getData(await getSignedInCustomer(token))
    const named = await updateCustomerRecord(
      { id, external_id: 'usr_1002' },
      { name: `By ${name}` },
    )
    expect(named).toMatchObject({ ok: true, data: { name: `By ${name}` } })
    const changes = { billing_name: `Billed after ${name}` }
    expect(await updateSignedInCustomer(token, changes)).toMatchObject({ ok: true, data: changes })
  })
})

it.each([
  [404, 'missing'],
  [422, 'invalid'],
  [401, 'expired'],
  [403, 'forbidden'],
])('takes a refusal with status %i at its word', async (status, kind) => {
  lose = () => Response.json({ error: 'Refused', detail: 'No' }, { status })
  isWritten = false
  const refused = await updateOrder(token, { order, revision: null }, { billing_name: 'Refused' })
  expect(refused).toMatchObject({ ok: false, failure: { kind } })
  expect(paths).toHaveLength(1)
})

it('tells the same state by another of its names from another state', () => {
  const address = {
    line1: '5 Main Street',
    line2: null,
    postal_code: '43004',
    city: 'Columbus',
    country: 'US',
  } as const
  const stored = { billing_name: null, billing_address: { ...address, state: 'US-OH' } }
  const shows = (state: string) => showsDetails(stored, { billing_address: { ...address, state } })
  expect([shows('OH'), shows('US-OH'), shows('NY'), shows('')]).toEqual([true, true, false, false])
})
