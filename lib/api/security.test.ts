import { beforeAll, describe, expect, it } from 'vitest'
import { paperLink } from '../contract/order/paper'
import { events } from '../db/schema'
import { deriveId } from '../db/seed/stable-values'
import type { Operation } from './operation'
import { operations } from './operations'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

/** How to call an operation with success, and what it takes for that. */
type Case = {
  path?: Record<string, string>
  /** The path to an object of another customer; nothing may tell that it exists. */
  foreign?: Record<string, string>
  query?: string
  body?: unknown
  /** Whether its path names no object that could be missing. */
  nameless?: boolean
  /** Whether it is for those only who handle a team's money. */
  billing?: boolean
  answers?: number
}

const own = { id: orderId('usr_1003', 0) }
const foreign = { id: orderId('usr_1001', 0) }
const invoice = { token: '' }
const event = deriveId('event')
const subscription = { id: deriveId('subscription', '1003', 'team') }

/** A way to call every operation; the owner of the team usr_1003 is the customer. */
const cases: Record<string, Case> = {
  'customer_portal:orders:list': { billing: true },
  'portico:customer_portal:orders:summary': { billing: true },
  'customer_portal:orders:get': { path: own, foreign, billing: true },
  'customer_portal:orders:update': {
    path: own,
    foreign,
    billing: true,
    body: { billing_name: 'Fjordlab AS' },
  },
  'portico:customer_portal:orders:history': { path: own, foreign, billing: true },
  'customer_portal:orders:generate_invoice': { path: own, foreign, billing: true, answers: 202 },
  'customer_portal:orders:invoice': { path: own, foreign, billing: true },
  'customer_portal:orders:receipt': { path: own, foreign, billing: true },
  'portico:customer_portal:orders:papers': { path: own, foreign, billing: true },
  'customer_portal:customers:get': {},
  'customer_portal:customers:update': { billing: true, body: { billing_name: 'Fjordlab' } },
  'customer_portal:customer-session:introspect': {},
  'customer_portal:customer-session:get_authenticated_user': {},
  'customer_portal:organizations:get': { path: { slug: 'nordlicht-demo' } },
  'customer_portal:subscriptions:list': {},
  'customer_portal:subscriptions:get': {
    path: subscription,
    foreign: { id: deriveId('subscription', '1001', 'pro') },
  },
  'customers:list': {},
  'customers:create': { body: { email: 'new@customer.example' }, answers: 201 },
  'customers:get': { path: { id: customerId('usr_1001') } },
  'customers:update': { path: { id: customerId('usr_1001') }, body: { name: 'Clodagh' } },
  'customers:delete': { path: { id: customerId('usr_1016') }, answers: 204 },
  'customers:get_external': { path: { external_id: 'usr_1001' } },
  'customers:update_external': { path: { external_id: 'usr_1001' }, body: { name: 'Clodagh' } },
  'customers:delete_external': { path: { external_id: 'usr_1017' }, answers: 204 },
  'orders:list': {},
  'orders:get': { path: foreign },
  'orders:update': { path: foreign, body: { billing_name: 'Byrne Design' } },
  'portico:orders:history': { path: foreign },
  'orders:generate_invoice': { path: foreign, answers: 202 },
  'orders:invoice': { path: foreign },
  'orders:receipt': { path: foreign },
  'portico:orders:papers': { path: foreign },
  'portico:papers:list': {},
  // The token is in the address of an invoice, which has to be issued first.
  'portico:papers:file': { path: invoice },
  'customer-sessions:create': { body: { external_customer_id: 'usr_1001' }, answers: 201 },
  'portico:events:list': {},
  'portico:events:resend': { path: { id: event }, answers: 204 },
  'portico:events:resend_failed': {},
  'portico:import': { body: { records: [] } },
  'portico:export': { path: { kind: 'orders' }, nameless: true },
  'portico:links:revoke': { body: { link: 'a-link' }, answers: 204 },
  'portico:links:check': {
    body: { link: 'a-link', external_customer_id: 'usr_1001', issued_at: '2026-11-20T09:00:00Z' },
  },
  'portico:people:list': { query: 'email=ida%40holm.example' },
  'portico:openapi': {},
}

let shop: Shop
let tokens: Record<'owner' | 'member' | 'expired' | 'revoked', string>

beforeAll(async () => {
  shop = await openShop()
  await shop.services.database.insert(events).values({
    id: event,
    created_at: shop.services.clock(),
    type: 'order.updated',
    object_id: foreign.id,
    sequence: 1,
    data: foreign,
  })
  const expired = await shop.signIn('usr_1001')
  shop.wait(3_600_001)
  const revoked = await shop.signIn('usr_1015')
  await shop.call(MERCHANT_TOKEN, '/customers/external/usr_1015', { method: 'DELETE' })
  tokens = {
    expired,
    revoked,
    owner: await shop.signIn('usr_1003', 'member_mia'),
    member: await shop.signIn('usr_1003', 'member_lee'),
  }
  await issueInvoices()
})

/** Issues the invoices that the cases ask for. */
async function issueInvoices(): Promise<void> {
  for (const { id } of [own, foreign]) {
    await shop.post(MERCHANT_TOKEN, `/orders/${id}/invoice`, {})
  }
  const { body } = await shop.get(MERCHANT_TOKEN, `/orders/${own.id}/invoice`)
  invoice.token = paperLink.parse(body).url.split('/').at(-1) ?? ''
}

const nobody = deriveId('nobody')

const description =
  'The access token provided is expired, revoked, malformed, or invalid for other reasons.'
const challenge = `Bearer realm="polar", error="invalid_token", error_description="${description}"`

function call(operation: Operation, token: string | null, path?: Record<string, string>) {
  const { body, query, path: usual } = cases[operation.id] ?? {}
  const place = operation.path
    .replace('/v1', '')
    .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent((path ?? usual)?.[name] ?? nobody))
  const address = query ? `${place}?${query}` : place
  const init = { method: operation.method.toUpperCase() }
  return shop.call(token, address, body ? { ...init, body: JSON.stringify(body) } : init)
}

it('has a case for every operation, and none for what is gone', () => {
  expect(Object.keys(cases).sort()).toEqual(operations.map(({ id }) => id).sort())
})

const guarded = operations.filter((operation) => operation.for !== 'anyone')
const named = (some: readonly Operation[]) => some.map((each) => [each.id, each] as const)

describe.each(named(guarded))('%s', (id, operation) => {
  const { answers = 200 } = cases[id] ?? {}
  const right = () => (operation.for === 'merchant' ? MERCHANT_TOKEN : tokens.owner)

  it('is not for those who bring no token, or bring it another way', async () => {
    const refused = { status: 401, body: { error: 'Unauthorized', detail: 'Unauthorized' } }
    const answer = await call(operation, null)
    expect(answer).toMatchObject(refused)
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="polar"')
    const basic = {
      headers: { Authorization: `Basic ${right()}` },
      method: operation.method.toUpperCase(),
    }
    expect(await shop.call(null, operation.path.replace('/v1', ''), basic)).toMatchObject(refused)
  })

  it('is not for a token of the wrong kind', async () => {
    const wrong = operation.for === 'merchant' ? tokens.owner : MERCHANT_TOKEN
    expect(await call(operation, wrong)).toMatchObject({
      status: 401,
      body: { error: 'Unauthorized' },
    })
  })

  it('tells nothing about a token that is malformed, unknown, expired or revoked', async () => {
    const unknown = `${tokens.owner.slice(0, -8)}XXXXXXXX`
    const answers = await Promise.all(
      ['nonsense', unknown, tokens.expired, tokens.revoked].map((token) => call(operation, token)),
    )
    for (const { status, headers, body } of answers) {
      expect({ status, body }).toEqual({
        status: 401,
        body: { error: 'invalid_token', error_description: description },
      })
      expect(headers.get('WWW-Authenticate')).toBe(challenge)
    }
  })

  it('is for the right one', async () => {
    expect((await call(operation, right())).status).toBe(answers)
  })
})

describe.each(named(guarded.filter((operation) => operation.for === 'customer')))(
  '%s, by a member who doesn’t handle the team’s money',
  (id, operation) => {
    it('heeds their role', async () => {
      const { status, body } = await call(operation, tokens.member)
      if (cases[id]?.billing)
        expect({ status, body }).toMatchObject({ status: 403, body: notPermitted })
      else expect(status).toBe(200)
    })
  },
)

describe.each(named(guarded.filter(({ id }) => cases[id]?.path && !cases[id]?.nameless)))(
  '%s',
  (id, operation) => {
    const right = () => (operation.for === 'merchant' ? MERCHANT_TOKEN : tokens.owner)
    const { foreign } = cases[id] ?? {}

    it('answers for what doesn’t exist with 404, and for somebody else’s alike', async () => {
      for (const path of foreign ? [{}, foreign] : [{}]) {
        const { status, body } = await call(operation, right(), path)
        expect({ status, body }).toEqual({ status: 404, body: notFound })
      }
    })
  },
)

const notPermitted = { error: 'NotPermitted' }
const notFound = { error: 'ResourceNotFound', detail: 'Not found' }

describe.each(named(operations.filter((operation) => operation.for === 'anyone')))(
  '%s',
  (_id, operation) => {
    it('is for anyone, with a token that works or without one', async () => {
      for (const token of [null, tokens.owner, tokens.member, MERCHANT_TOKEN]) {
        expect((await call(operation, token)).status).toBe(200)
      }
      for (const token of ['nonsense', tokens.expired, tokens.revoked]) {
        expect(await call(operation, token)).toMatchObject({
          status: 401,
          body: { error: 'invalid_token' },
        })
      }
    })
  },
)

it('lets nobody between keep an answer, nor a refusal', async () => {
  for (const token of [tokens.owner, null]) {
    const { headers } = await shop.get(token, '/customer-portal/orders/')
    expect(headers.get('Cache-Control')).toBe('no-store')
  }
})
