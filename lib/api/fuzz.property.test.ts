import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { webhookEvent } from '../contract/event/event'
import { exportKinds } from '../contract/import-export/export'
import { paperLink } from '../contract/order/paper'
import { page } from '../contract/page'
import { people } from '../db/seed/people'
import { demoProducts } from '../db/seed/products'
import { deriveId } from '../db/seed/stable-values'
import { countRounds } from '../testing/rounds'
import { testSeed } from '../testing/seed'
import { fileAnswer } from './file-answer'
import type { Operation } from './operation'
import { operations } from './operations'
import { refusalsWith } from './paper-problems'
import { requestsFor, type Scene, type Sent } from './testing/generated-requests'
import { operationOf } from './testing/reached'
import { customerId, MERCHANT_TOKEN, openShop, orderId, property, type Shop } from './testing/shop'

const RUNS = countRounds(150)

const detail = z.object({
  type: z.string(),
  loc: z.array(z.union([z.string(), z.number()])).check(z.minLength(1)),
  msg: z.string(),
})

/** What an error's body looks like, by its status. */
const problems: Record<number, z.core.$ZodType> = {
  401: z.union([
    z.object({ error: z.literal('Unauthorized'), detail: z.literal('Unauthorized') }),
    z.object({ error: z.literal('invalid_token'), error_description: z.string() }),
  ]),
  403: z.object({ error: z.literal('NotPermitted'), detail: z.string() }),
  404: z.union([
    z.object({ error: z.literal('ResourceNotFound'), detail: z.literal('Not found') }),
    refusal(404),
  ]),
  405: z.object({ error: z.literal('MethodNotAllowed'), detail: z.string() }),
  409: refusal(409),
  412: z.object({ error: z.literal('PreconditionFailed'), detail: z.string() }),
  413: z.object({ error: z.literal('RequestEntityTooLarge'), detail: z.string() }),
  422: z.union([
    z.object({
      error: z.enum(['RequestValidationError', 'PolarRequestValidationError']),
      detail: z.array(detail).check(z.minLength(1)),
    }),
    refusal(422),
  ]),
}

/** Why there is no paper. */
function refusal(status: number) {
  return z.object({ error: z.enum(refusalsWith(status)), detail: z.string() })
}

const nobody = '00000000-0000-4000-8000-000000000000'

const orderIds = (customer: string) => [0, 1, 2, 3, 9, 10].map((index) => orderId(customer, index))

const subscriptionIds = (customer: string) =>
  ['pro', 'team', 'archive'].map((key) => deriveId('subscription', customer.slice(4), key))

const productIds = demoProducts.map(({ id }) => id)

/** What a path of this operation may name: some of it there, some the caller's own. */
function namedIn({ path, method }: Operation, customer: string): string[] {
  const others = [orderId('usr_1002', 0), customerId('usr_1004'), nobody]
  if (path.includes('/organizations/')) return ['nordlicht-demo', 'nowhere']
  if (path.includes('/subscriptions/')) return [...subscriptionIds(customer), ...others]
  if (path.includes('/export/')) return [...exportKinds, 'everything']
  if (path.includes('/events/')) return [...spare.events, ...others]
  if (path.includes('/papers/')) return [...spare.tokens, nobody]
  if (path.includes('/orders/')) return [...orderIds(customer), ...others]
  // Deleting everybody would leave nothing to ask for.
  if (method === 'delete') return path.includes('/external/') ? spare.externalIds : spare.ids
  if (path.includes('/external/')) return [customer, 'usr_1014', 'made-1', 'made-2']
  return [customerId(customer), customerId('usr_1014'), nobody]
}

const garbage = ['', 'Bearer', 'Bearer  ', 'Basic cG9ydGljbw==', 'Bearer ÿ', 'bearer polar_cst_x']

let shop: Shop
const spare: Record<'ids' | 'externalIds' | 'events' | 'tokens', string[]> = {
  ids: [nobody],
  externalIds: ['nobody'],
  events: [nobody],
  tokens: [],
}

beforeAll(async () => {
  shop = await openShop()
  for (let number = 0; number < 120; number++) {
    const body = { email: `spare-${number}@made.example`, external_id: `spare-${number}` }
    const made = await shop.post(MERCHANT_TOKEN, '/customers/', body)
    if (number % 2) spare.externalIds.push(body.external_id)
    else spare.ids.push(String(property(made.body, 'id')))
  }
  const { body } = await shop.get(MERCHANT_TOKEN, '/portico/events/')
  spare.events.push(
    ...page(webhookEvent)
      .parse(body)
      .items.map(({ id }) => id),
  )
  const ids = ['usr_1001', 'usr_1003', 'usr_1009'].flatMap(orderIds)
  for (const id of ids) await shop.post(MERCHANT_TOKEN, `/orders/${id}/invoice`, {})
})

/** How many requests did what they asked for: generated ones prove little if none does. */
let succeeded = 0

beforeEach(async () => {
  succeeded = 0
  const invoice = await shop.get(MERCHANT_TOKEN, `/orders/${orderId('usr_1001', 0)}/invoice`)
  spare.tokens = [paperLink.parse(invoice.body).url.split('/').at(-1) ?? nobody]
})

/** Checks generated requests, and others as long as chance has let too few of them succeed. */
async function checkEach(
  requests: fc.Arbitrary<Sent>,
  check: (sent: Sent) => Promise<void>,
): Promise<void> {
  const few = RUNS / 100
  for (let round = 0; round < 10 && succeeded <= few; round++) {
    const seed = testSeed + round
    await fc.assert(fc.asyncProperty(requests, check), { numRuns: RUNS, seed })
  }
  expect(succeeded).toBeGreaterThan(few)
}

/** Sends it, and holds the answer to what is true of every answer. */
async function send(sent: Sent): Promise<string> {
  const request = new Request(sent.address, sent)
  const reached = operations.find(({ id }) => id === operationOf(request))
  const response = await shop.fetch(request)
  const text = await response.text()
  expect(statusesOf(reached)).toContain(response.status)
  if (response.ok) succeeded++
  if (response.status === 204) expect(text).toBe('')
  else if (response.ok && reached?.answer === fileAnswer) expect(text).toMatch(/^%PDF-/)
  else expectShape(response.ok ? reached?.answer : problems[response.status], JSON.parse(text))
  if (response.status === 401) expect(response.headers.has('WWW-Authenticate')).toBe(true)
  return text
}

function statusesOf(operation: Operation | undefined): number[] {
  if (!operation) return [404, 405, 413]
  const { method, status = 200, parameters } = operation
  return [
    status,
    422,
    401,
    ...(operation.for === 'customer' ? [403] : []),
    ...(parameters ? [404] : []),
    ...(operation.canBeRefused ? [409] : []),
    ...(method === 'get' ? [] : [413]),
    ...(method === 'patch' || method === 'delete' ? [412] : []),
  ]
}

function expectShape(schema: z.core.$ZodType | undefined, body: unknown): void {
  if (!schema) throw new Error('Nothing is known of such an answer')
  const parsed = z.safeParse(schema, body)
  expect(parsed.error).toBeUndefined()
}

/** Everything in the demo shop that is somebody's but not this customer's. */
function strangersTo(customer: string): string[] {
  return people
    .filter(({ externalId }) => externalId !== customer)
    .flatMap(({ key, name, email }) => [customerId(key), JSON.stringify(name).slice(1, -1), email])
}

const portal = operations.filter((operation) => operation.for !== 'merchant')

describe.each([
  ['usr_1001', undefined],
  ['usr_1003', 'member_sam'],
] as const)('whatever %s sends', (customer, member) => {
  it.each(portal.map((operation) => [operation.id, operation] as const))(
    'to %s is answered as the contract says, and never with what is a stranger’s',
    async (_id, operation) => {
      const strangers = strangersTo(customer)
      const lee = await shop.signIn('usr_1003', 'member_lee')
      const tokens = [await shop.signIn(customer, member)]
      const scene: Scene = {
        welcome: tokens.map((token) => `Bearer ${token}`),
        unwelcome: [...garbage, `Bearer ${MERCHANT_TOKEN}`, ...(member ? [`Bearer ${lee}`] : [])],
        named: namedIn(operation, customer),
        ids: [...orderIds(customer), ...subscriptionIds(customer), ...productIds, nobody],
      }
      await checkEach(requestsFor(operation, scene), async (sent) => {
        const text = await send(sent)
        expect(strangers.filter((one) => text.includes(one))).toEqual([])
      })
    },
    300_000,
  )
})

const merchants = operations.filter((operation) => operation.for === 'merchant')

describe('whatever the merchant sends', () => {
  it.each(merchants.map((operation) => [operation.id, operation] as const))(
    'to %s is answered as the contract says',
    async (_id, operation) => {
      const scene: Scene = {
        welcome: [`Bearer ${MERCHANT_TOKEN}`],
        unwelcome: [...garbage, `Bearer ${await shop.signIn('usr_1001')}`],
        named: namedIn(operation, 'usr_1009'),
        ids: [...['usr_1009', 'usr_1010', 'usr_1012', 'usr_1015'].map(customerId), nobody],
      }
      await checkEach(requestsFor(operation, scene), async (sent) => {
        await send(sent)
      })
    },
    300_000,
  )
})
