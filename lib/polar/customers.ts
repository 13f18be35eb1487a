import { getAuthenticatedUserCustomerSession } from '@polar-sh/sdk/2026-10/services/customer_portal/customer_session'
import {
  getCustomers as getPortalCustomer,
  updateCustomers as updatePortalCustomer,
} from '@polar-sh/sdk/2026-10/services/customer_portal/customers'
import {
  getCustomers,
  getExternalCustomers,
  listCustomers,
} from '@polar-sh/sdk/2026-10/services/customers'
import * as z from 'zod/mini'
import {
  type CustomerIds,
  customerIds,
  type SignedInCustomer,
  signedInCustomer,
} from '../contract/customer/customer'
import type { PortalCustomerUpdate } from '../contract/customer/customer-input'
import { type SignedInUser, signedInUser } from '../contract/customer/customer-session'
import { asMerchant } from './as-merchant'
import { read, write } from './call'
import type { CustomerReference } from './customer-sessions'
import { aboutRecord, ContractViolationError, type Result } from './failure'
import { isPathSegment } from './path-segment'

/** The customer whose session it is. */
export function getSignedInCustomer(accessToken: string): Promise<Result<SignedInCustomer>> {
  return read('reading the customer', signedInCustomer, (client) =>
    getPortalCustomer(client)({ accessToken }),
  )
}

/** In which role whoever has this session acts for the customer. */
export function getSignedInUser(accessToken: string): Promise<Result<SignedInUser>> {
  return read('reading whose session it is', signedInUser, (client) =>
    getAuthenticatedUserCustomerSession(client)({ accessToken }),
  )
}

/** The customer changes what they may by themselves: only what is in `changes` goes out. */
export function updateSignedInCustomer(
  accessToken: string,
  changes: Omit<PortalCustomerUpdate, 'default_payment_method_id'>,
): Promise<Result<SignedInCustomer>> {
  return write('changing the customer', signedInCustomer, (client) =>
    updatePortalCustomer(client)(changes, { accessToken }),
  )
}

/** The customer of this id, as the merchant: nothing is opened or changed by looking. */
export function findCustomer(subject: CustomerReference): Promise<Result<SignedInCustomer>> {
  return find(subject, signedInCustomer)
}

/** Both ids of a customer, by one of them. */
export function findCustomerIds(subject: CustomerReference): Promise<Result<CustomerIds>> {
  return find(subject, customerIds)
}

async function find<Schema extends z.core.$ZodType>(
  subject: CustomerReference,
  schema: Schema,
): Promise<Result<z.output<Schema>>> {
  return asMerchant(
    'customers:read',
    await aboutRecord(
      'customer',
      'sub' in subject && !isPathSegment(subject.sub)
        ? search(subject.sub, schema)
        : read('looking up a customer', schema, (client) =>
            'sub' in subject
              ? getExternalCustomers(client)(subject.sub)
              : getCustomers(client)(subject.cus),
          ),
    ),
  )
}

/** The most that a page has. Far fewer customers have an id that begins with such a one. */
const CANDIDATES = 100

/** For an external id that can't stand in a path: the API's search finds it from its start. */
async function search<Schema extends z.core.$ZodType>(
  externalId: string,
  schema: Schema,
): Promise<Result<z.output<Schema>>> {
  const candidates = z.object({
    items: z.array(z.looseObject({ external_id: z.nullable(z.string()) })),
  })
  const found = await read('searching for a customer', candidates, (client) =>
    listCustomers(client)({ query: externalId, limit: CANDIDATES }),
  )
  if (!found.ok) return found
  const customer = found.data.items.find(({ external_id }) => external_id === externalId)
  if (!customer) return { ok: false, failure: { kind: 'missing' } }
  const parsed = z.safeParse(schema, customer)
  if (!parsed.success) throw new ContractViolationError('searching for a customer', parsed.error)
  return { ok: true, data: parsed.data }
}
