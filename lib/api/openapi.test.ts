import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { operations } from './operations'
import { openShop } from './testing/shop'

const anything = z.record(z.string(), z.unknown())
const document = z.object({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.object({ schemas: anything, responses: anything, securitySchemes: anything }),
})

let described: z.infer<typeof document>
let text: string

beforeAll(async () => {
  const shop = await openShop()
  const { body } = await shop.get(null, '/openapi.json')
  described = document.parse(body)
  text = JSON.stringify(body)
})

describe('the description of the API', () => {
  it('is OpenAPI, and says where the API is', () => {
    expect(described.openapi).toBe('3.1.0')
    expect(described.servers).toEqual([{ url: 'https://portal.example' }])
  })

  it('has every operation, at its path and by its published name', () => {
    for (const { path, method, id } of operations) {
      expect(described.paths[path]?.[method]?.operationId).toBe(id)
    }
  })

  it('refers to nothing that it doesn’t have', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(50)
    const { schemas, responses } = described.components
    for (const [, kind, name = ''] of references) {
      expect(Object.keys(kind === 'schemas' ? schemas : responses)).toContain(name)
    }
    expect(text).not.toContain('$defs')
  })

  it('says what a body is checked with, to the countries and lengths', () => {
    const { AddressInput, CustomerOrderUpdate } = described.components.schemas
    expect(AddressInput).toMatchObject({
      required: ['country'],
      properties: { country: { enum: expect.arrayContaining(['DE', 'US']) } },
    })
    expect(CustomerOrderUpdate).toMatchObject({
      properties: {
        billing_name: { anyOf: [{ type: 'string', maxLength: 256 }, { type: 'null' }] },
        billing_address: {
          anyOf: [{ $ref: '#/components/schemas/AddressInput' }, { type: 'null' }],
        },
      },
    })
  })

  it('describes a query as what it is read as, not as the text that it comes as', () => {
    const { parameters } = z
      .object({ parameters: z.array(z.looseObject({ name: z.string(), schema: anything })) })
      .parse(described.paths['/v1/orders/']?.get)
    const schemaOf = (name: string) => parameters.find((each) => each.name === name)?.schema
    expect(schemaOf('page')).toEqual({ type: 'integer', minimum: 1, default: 1 })
    expect(schemaOf('created_after')).toMatchObject({ type: 'string', format: 'date-time' })
    expect(schemaOf('status')).toMatchObject({ type: 'array' })
  })

  it.each([
    ['409', 'OrderNotEligibleForInvoice'],
    ['422', 'MissingInvoiceBillingDetails'],
    ['404', 'InvoiceDoesNotExist'],
  ])('names why there is no invoice, with %s: %s', (status, name) => {
    const operation = described.paths['/v1/customer-portal/orders/{id}/invoice']?.post
    const $ref = `#/components/responses/Refused${status}`
    expect(operation).toMatchObject({ responses: { [status]: { $ref } } })
    expect(JSON.stringify(described.components.responses[`Refused${status}`])).toContain(name)
  })

  it('says who may call what', () => {
    const security = (path: string, method: string) => described.paths[path]?.[method]?.security
    expect(security('/v1/customer-portal/orders/{id}', 'patch')).toEqual([{ customer: [] }])
    expect(security('/v1/customers/external/{external_id}', 'patch')).toEqual([{ merchant: [] }])
    expect(security('/v1/customer-portal/organizations/{slug}', 'get')).toEqual([])
  })
})
