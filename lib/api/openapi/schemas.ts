import * as z from 'zod/mini'
import { acceptedCountries } from '../../contract/address/accepted-countries'
import { address, addressInput } from '../../contract/address/address'
import { countryInput } from '../../contract/address/country'
import { customer, portalCustomer } from '../../contract/customer/customer'
import { portalCustomerUpdate } from '../../contract/customer/customer-details'
import {
  customerCreate,
  customerUpdate,
  customerUpdateByExternalId,
} from '../../contract/customer/customer-input'
import {
  authenticatedUser,
  customerSession,
  customerSessionCreate,
  sessionInfo,
} from '../../contract/customer/customer-session'
import { person } from '../../contract/customer/people'
import { webhookEvent } from '../../contract/event/event'
import { EXPORT_LIMIT_MAX, exportLimit } from '../../contract/import-export/export'
import { metadata, metadataInput } from '../../contract/metadata'
import { billingDetails } from '../../contract/order/billing-details'
import { changeRecord } from '../../contract/order/history'
import { merchantOrder } from '../../contract/order/merchant-order'
import { customerOrder, orderItem } from '../../contract/order/order'
import { paperRecord } from '../../contract/order/paper-record'
import { organizationData } from '../../contract/organization/organization'
import { discount } from '../../contract/product/discount'
import {
  catalogueProduct,
  orderProduct,
  organization,
  product,
} from '../../contract/product/product'
import { flag, limit, pageLimit, pageNumber, time } from '../../contract/query'
import { customerSubscription, orderSubscription } from '../../contract/subscription/subscription'
import { describeChecks } from './checks'

type Schema = z.core.$ZodType

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** The named schemas of the description, by their names in the published API. */
const names: Record<string, Schema> = {
  Address: address,
  AddressInput: addressInput,
  Customer: customer,
  CustomerChange: changeRecord,
  CustomerCreate: customerCreate,
  CustomerCustomerSession: sessionInfo,
  CustomerOrder: customerOrder,
  CustomerOrderProduct: product,
  CustomerOrderSubscription: orderSubscription,
  CustomerOrderUpdate: billingDetails,
  CustomerOrganization: organization,
  CustomerOrganizationData: organizationData,
  CustomerPortalCustomer: portalCustomer,
  CustomerPortalCustomerUpdate: portalCustomerUpdate,
  CustomerProduct: catalogueProduct,
  CustomerSession: customerSession,
  CustomerSessionCreate: customerSessionCreate,
  CustomerSubscription: customerSubscription,
  CustomerUpdate: customerUpdate,
  CustomerUpdateExternalID: customerUpdateByExternalId,
  Discount: discount,
  Order: merchantOrder,
  OrderItemSchema: orderItem,
  OrderProduct: orderProduct,
  PaperRecord: paperRecord,
  Person: person,
  PortalAuthenticatedUser: authenticatedUser,
  WebhookEvent: webhookEvent,
}

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(names)) registry.add(schema, { id })

/** Query parameters arrive as text; they are described as the types that they are parsed to. */
const readAs = new Map<Schema, JsonSchema>([
  [pageNumber, { type: 'integer', minimum: 1, default: 1 }],
  [pageLimit, { type: 'integer', minimum: 1, default: 10 }],
  [limit, { type: 'integer', minimum: 1 }],
  [
    exportLimit,
    { type: 'integer', minimum: 1, maximum: EXPORT_LIMIT_MAX, default: EXPORT_LIMIT_MAX },
  ],
  [time, { type: 'string', format: 'date-time' }],
  [flag, { type: 'boolean' }],
  [metadataInput, describeMetadata()],
  [countryInput, { type: 'string', enum: [...acceptedCountries] }],
])

/** A schema as JSON Schema, with the named schemas that it refers to. */
export function describeSchema(
  schema: Schema,
  io: 'input' | 'output',
): { schema: JsonSchema; named: Record<string, JsonSchema> } {
  const { $defs, $schema, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, describeChecks(zodSchema))
      const read = readAs.get(zodSchema)
      if (!read) return
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
      Object.assign(jsonSchema, read)
    },
  })
  return { schema: inComponents(described), named: inComponents($defs ?? {}) }
}

/** One key is looked for before its pairs are read. */
function describeMetadata(): JsonSchema {
  const { $schema, ...described } = z.toJSONSchema(metadata, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, describeChecks(zodSchema))
    },
  })
  return { ...described, not: { required: ['__proto__'] } }
}

/** References lead to where a description keeps its schemas. */
function inComponents<Described>(described: Described): Described {
  return JSON.parse(JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
