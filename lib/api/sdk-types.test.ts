import { describe, expect, it } from 'vitest'
import { describeSchema } from './openapi/schemas'
import { operations } from './operations'
import { type AnswerSchema, missingFields, readSdkTypes } from './testing/sdk-types'

/** What the newest official client takes the answers of the published operations for. */
const sdkTypeOf: Record<string, string> = {
  'customer_portal:orders:list': 'ListResourceCustomerOrder',
  'customer_portal:orders:get': 'CustomerOrder',
  'customer_portal:orders:update': 'CustomerOrder',
  'customer_portal:orders:invoice': 'CustomerOrderInvoice',
  'customer_portal:orders:receipt': 'CustomerOrderReceipt',
  'customer_portal:customers:get': 'CustomerPortalCustomer',
  'customer_portal:customers:update': 'CustomerPortalCustomer',
  'customer_portal:customer-session:introspect': 'CustomerCustomerSession',
  'customer_portal:customer-session:get_authenticated_user': 'PortalAuthenticatedUser',
  'customer_portal:organizations:get': 'CustomerOrganizationData',
  'customer_portal:subscriptions:list': 'ListResourceCustomerSubscription',
  'customer_portal:subscriptions:get': 'CustomerSubscription',
  'customers:list': 'ListResourceCustomer',
  'customers:create': 'Customer',
  'customers:get': 'Customer',
  'customers:update': 'Customer',
  'customers:get_external': 'Customer',
  'customers:update_external': 'Customer',
  'orders:list': 'ListResourceOrder',
  'orders:get': 'Order',
  'orders:update': 'Order',
  'orders:invoice': 'OrderInvoice',
  'orders:receipt': 'OrderReceipt',
  'customer-sessions:create': 'CustomerSession',
}

const types = readSdkTypes('2026-10')

/** What has no content to read: the client takes the answer for anything. */
const withoutContent = ['customer_portal:orders:generate_invoice', 'orders:generate_invoice']

const published = operations.flatMap(({ id, answer }) =>
  answer && !id.startsWith('portico:') && !withoutContent.includes(id) ? [{ id, answer }] : [],
)

describe('the newest official client', () => {
  it.each(published)(
    'reads the answer to $id, every field that it insists on',
    ({ id, answer }) => {
      const type = sdkTypeOf[id] ?? ''
      expect(types.has(type), `${id} has no type of the SDK in this test`).toBe(true)
      const { schema, named } = describeSchema(answer, 'output')
      expect(missingFields(types, asAnswers(named), type, Object(schema))).toEqual([])
    },
  )
})

describe('a field that the SDK insists on', () => {
  const answer: AnswerSchema = { type: 'object', properties: {}, required: [] }
  it.each([
    ['CustomerOrder', 'CustomerOrder.units'],
    ['OrderItemSchema', 'OrderItemSchema.start_timestamp'],
    ['CustomerSubscription', 'CustomerSubscription.units'],
    ['Order', 'Order.customer'],
  ])('is missed in an answer without it: %s', (type, field) => {
    expect(missingFields(types, {}, type, answer)).toContain(field)
  })

  it('is missed inside lists, unions and what can be null', () => {
    const item = { type: 'object', properties: {}, required: [] }
    const order = {
      type: 'object',
      properties: {
        items: { type: 'array', items: item },
        subscription: { anyOf: [item, { type: 'null' }] },
      },
      required: ['items', 'subscription'],
    }
    const missing = missingFields(types, {}, 'CustomerOrder', order)
    expect(missing).toContain('CustomerOrder.items[].end_timestamp')
    expect(missing).toContain('CustomerOrder.subscription.units')
  })
})

function asAnswers(named: Record<string, unknown>): Record<string, AnswerSchema> {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, Object(schema)]))
}
