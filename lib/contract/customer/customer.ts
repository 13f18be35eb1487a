import * as z from 'zod/mini'
import { address } from '../address/address'
import { flag, metadataFilter, pageLimit, pageNumber, repeatable } from '../query'
import { plainText } from '../text'
import { emailQuery } from './email'

const timestamps = { created_at: z.string(), modified_at: z.nullable(z.string()) }

/** A tax id as it is stored and sent: the value, and which country's scheme it follows. */
const taxId = z.nullable(z.tuple([z.string(), z.string()]))

/** A customer as the merchant sees them: `individual`, or `team` with members. */
export const customer = z.object({
  ...timestamps,
  id: z.guid(),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  external_id: z.nullable(z.string()),
  email: z.nullable(z.string()),
  email_verified: z.boolean(),
  type: z.enum(['individual', 'team']),
  name: z.nullable(z.string()),
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
  tax_id: taxId,
  locale: z.nullable(z.string()),
  organization_id: z.guid(),
  default_payment_method_id: z.nullable(z.guid()),
  deleted_at: z.nullable(z.string()),
  first_user_event_at: z.nullable(z.string()),
  avatar_url: z.nullable(z.string()),
})

export type Customer = z.infer<typeof customer>

/** A customer as they see themselves: `GET /v1/customer-portal/customers/me`. */
export const portalCustomer = z.object({
  ...timestamps,
  id: z.guid(),
  email: z.nullable(z.string()),
  email_verified: z.boolean(),
  name: z.nullable(z.string()),
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
  tax_id: taxId,
  oauth_accounts: z.record(z.string(), z.unknown()),
  default_payment_method_id: z.nullable(z.guid()),
  type: z.enum(['individual', 'team']),
  locale: z.nullable(z.string()),
})

export type PortalCustomer = z.infer<typeof portalCustomer>

/** What the portal reads of the customer whose session it is. */
export const signedInCustomer = z.object({
  ...z.pick(portalCustomer, {
    id: true,
    email: true,
    name: true,
    billing_name: true,
    billing_address: true,
    tax_id: true,
  }).shape,
  locale: z.optional(z.nullable(z.string())),
})

/** What the portal reads of a customer whom it looks for by email. */
export const customerWithEmail = z.extend(signedInCustomer, { type: z.optional(z.string()) })

export type SignedInCustomer = z.infer<typeof signedInCustomer>

/** What the merchant's tools read of a customer: the API's id and the merchant's own. */
export const customerIds = z.pick(customer, { id: true, external_id: true })

export type CustomerIds = z.infer<typeof customerIds>

/** What the portal reads of the merchant's own record of that customer. */
export const customerRecord = z.object({
  ...signedInCustomer.shape,
  external_id: z.nullable(z.string()),
})

export type CustomerRecord = z.infer<typeof customerRecord>

export const customerSortings = [
  'created_at',
  '-created_at',
  'email',
  '-email',
  'name',
  '-name',
] as const

export type CustomerSorting = (typeof customerSortings)[number]

/** The query of `GET /v1/customers/`. */
export const customerListQuery = z.object({
  organization_id: repeatable(z.guid()),
  active: z.optional(flag),
  email: z.optional(emailQuery),
  query: z.optional(plainText),
  metadata: metadataFilter,
  page: pageNumber,
  limit: pageLimit,
  sorting: z._default(z.array(z.enum(customerSortings)), ['-created_at']),
})

export type CustomerListQuery = z.infer<typeof customerListQuery>
