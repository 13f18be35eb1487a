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
import type * as z from 'zod/mini'
import {
  type CustomerIds,
  customerIds,
  type SignedInCustomer,
  signedInCustomer,
} from '../contract/customer/customer'
import type { PortalCustomerUpdate } from '../contract/customer/customer-details'
import { type SignedInUser, signedInUser } from '../contract/customer/customer-session'
import { PAGE_LIMIT_MAX } from '../contract/page'
import { asMerchant } from './as-merchant'
import { read, write } from './call'
import type { CustomerReference } from './customer-sessions'
import { aboutRecord, aboutSession, NoSuchRecordError, type Result } from './failure'
import type { Client } from './in-process'
import { isSafeSegment } from './paths'
import { settle } from './settle'
import { showsCustomer } from './shows-details'

/** The customer whose session it is. */
export function getSignedInCustomer(accessToken: string): Promise<Result<SignedInCustomer>> {
  return read('reading the customer', signedInCustomer, (client) =>
    getPortalCustomer(client)({ accessToken }),
  )
}

/** In which role whoever has this session acts for the customer. */
export function getSignedInUser(accessToken: string): Promise<Result<SignedInUser>> {
  return aboutSession(
    read('reading whose session it is', signedInUser, (client) =>
      getAuthenticatedUserCustomerSession(client)({ accessToken }),
    ),
  )
}

/** The customer changes what they may by themselves: only what is in `changes` goes out. */
export function updateSignedInCustomer(
  accessToken: string,
  changes: Omit<PortalCustomerUpdate, 'default_payment_method_id'>,
): Promise<Result<SignedInCustomer>> {
  return settle(
    () =>
      write('changing the customer', signedInCustomer, (client) =>
        updatePortalCustomer(client)(changes, { accessToken }),
      ),
    () => getSignedInCustomer(accessToken),
    (customer) => showsCustomer(customer, changes),
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
  const reading = read('looking up a customer', schema, (client) => fetchCustomer(client, subject))
  return asMerchant('customers:read', await aboutRecord('customer', reading))
}

function fetchCustomer(client: Client, subject: CustomerReference): Promise<unknown> {
  if ('cus' in subject) return getCustomers(client)(subject.cus)
  return isSafeSegment(subject.sub)
    ? getExternalCustomers(client)(subject.sub)
    : searchCustomer(client, subject.sub)
}

/**
 * Looks through the list for a customer whose external id can't stand in a path. The list is
 * searched for that text, so that the customer is among the first.
 */
async function searchCustomer(client: Client, query: string): Promise<unknown> {
  for (let page = 1; ; page++) {
    const list = await listCustomers(client)({ query, page, limit: PAGE_LIMIT_MAX })
    const customer = list.items.find(({ external_id }) => external_id === query)
    if (customer) return customer
    if (page >= list.pagination.max_page) throw new NoSuchRecordError()
  }
}
