import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

const keywords = z.looseObject({
  format: z.optional(z.string()),
  pattern: z.optional(z.string()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  maxProperties: z.optional(z.number()),
})

type Keywords = z.infer<typeof keywords>

const described = z.object({
  components: z.object({
    schemas: z.record(
      z.string(),
      z.looseObject({ properties: z.optional(z.record(z.string(), z.unknown())) }),
    ),
  }),
})

let shop: Shop
let schemas: z.infer<typeof described>['components']['schemas']

beforeAll(async () => {
  shop = await openShop()
  const { body } = await shop.get(null, '/openapi.json')
  schemas = described.parse(body).components.schemas
})

/** What is said of a field, or of what it is where it isn't null. */
function keywordsOf(schema: string, name: string): Keywords {
  const said = schemas[schema]?.properties?.[name]
  const choice = z.object({ anyOf: z.tuple([keywords], z.unknown()) }).safeParse(said)
  return choice.success ? choice.data.anyOf[0] : keywords.parse(said)
}

/** Whether text is what is said; a format is looked for where it is used. */
function allows({ pattern, minLength = 0, maxLength = Infinity }: Keywords, text: string): boolean {
  const fits = text.length >= minLength && text.length <= maxLength
  return fits && (pattern === undefined || new RegExp(pattern, 'u').test(text))
}

const customer = `/customers/${customerId('usr_1002')}`
const session = { external_customer_id: 'usr_1002' }

describe('what the description says of a field', () => {
  it.each([
    ['CustomerCreate', 'email', { format: 'email' }],
    ['CustomerUpdate', 'email', { format: 'email' }],
    ['CustomerUpdateExternalID', 'email', { format: 'email' }],
    ['CustomerUpdate', 'locale', { maxLength: 64, pattern: expect.any(String) }],
    ['CustomerSessionCreate', 'return_url', { format: 'uri', maxLength: 2083 }],
    ['CustomerSessionCreate', 'customer_id', { format: 'uuid' }],
    ['CustomerUpdate', 'metadata', { maxProperties: 50 }],
    ['CustomerUpdate', 'external_id', { minLength: 1, maxLength: 2_000 }],
    ['CustomerUpdate', 'name', { maxLength: 256, pattern: expect.any(String) }],
    ['AddressInput', 'postal_code', { maxLength: 256, pattern: expect.any(String) }],
    ['CustomerPortalCustomerUpdate', 'tax_id', { maxLength: 64 }],
  ])('%s.%s: %j', (schema, name, facts) => {
    expect(keywordsOf(schema, name)).toMatchObject(facts)
  })

  it('holds of what is needed together, too', () => {
    const { CustomerSessionCreate, CustomerCreate } = schemas
    expect(CustomerSessionCreate?.anyOf).toContainEqual({ required: ['external_customer_id'] })
    expect(CustomerCreate?.anyOf).toContainEqual({ required: ['email'] })
  })
})

type Case = ['CustomerUpdate' | 'CustomerSessionCreate' | 'CustomerOrderUpdate', string, string]

async function send(schema: Case[0], name: string, value: string) {
  const body = { [name]: value }
  if (schema === 'CustomerUpdate') return shop.patch(MERCHANT_TOKEN, customer, body)
  if (schema === 'CustomerSessionCreate')
    return shop.post(MERCHANT_TOKEN, '/customer-sessions/', { ...session, ...body })
  const owner = await shop.signIn('usr_1001')
  return shop.patch(owner, `/customer-portal/orders/${orderId('usr_1001', 0)}`, body)
}

describe('a text that the description excludes', () => {
  it.each<Case>([
    ['CustomerUpdate', 'locale', 'english'],
    ['CustomerUpdate', 'locale', `en-${'abcdefgh-'.repeat(9)}x`],
    ['CustomerUpdate', 'name', 'a\u0001b'],
    ['CustomerUpdate', 'name', 'a\u0000\u0001b'],
    ['CustomerUpdate', 'name', `a\u0000${'x'.repeat(300)}`],
    ['CustomerUpdate', 'name', 'x'.repeat(257)],
    ['CustomerUpdate', 'external_id', '..'],
    ['CustomerUpdate', 'external_id', ''],
    ['CustomerUpdate', 'external_id', `\u0000${'x'.repeat(2_001)}`],
    ['CustomerUpdate', 'tax_id', '\u0000\u0001'.repeat(65)],
    ['CustomerSessionCreate', 'return_url', `x\u0000${'y'.repeat(3_000)}`],
    ['CustomerSessionCreate', 'return_url', `https://shop.example/${'y'.repeat(3_000)}`],
    ['CustomerSessionCreate', 'external_member_id', 'a\u0000'],
    ['CustomerOrderUpdate', 'billing_name', '\u0000'.repeat(400)],
  ])('is refused with one error: %s.%s, case %#', async (schema, name, value) => {
    expect(allows(keywordsOf(schema, name), value)).toBe(false)
    const answer = await send(schema, name, value)
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', name] }] } })
  })

  it.each<Case>([
    ['CustomerUpdate', 'email', 'pat\u0000@'],
    ['CustomerUpdate', 'email', ''],
    ['CustomerSessionCreate', 'return_url', 'shop.example/back'],
    ['CustomerSessionCreate', 'return_url', 'javascript:alert(1)'],
  ])('by its format is refused with one error: %s.%s, case %#', async (schema, name, value) => {
    expect(keywordsOf(schema, name).format).toBeDefined()
    const answer = await send(schema, name, value)
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', name] }] } })
  })
})

describe('a text that the description allows', () => {
  it.each<Case>([
    ['CustomerUpdate', 'locale', 'en_US'],
    ['CustomerUpdate', 'locale', 'zh-Hant-TW'],
    ['CustomerUpdate', 'locale', 'en-GB-oxendict'],
    ['CustomerUpdate', 'name', 'Čapek\t& Sons\n東京 🧾'],
    ['CustomerUpdate', 'name', 'x'.repeat(256)],
    ['CustomerSessionCreate', 'return_url', 'http://localhost:3000/a?b=c#d'],
    ['CustomerOrderUpdate', 'billing_name', 'Holm & Co.'],
  ])('is taken: %s.%s, case %#', async (schema, name, value) => {
    expect(allows(keywordsOf(schema, name), value)).toBe(true)
    expect([200, 201]).toContain((await send(schema, name, value)).status)
  })
})
