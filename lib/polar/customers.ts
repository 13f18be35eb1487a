import { getCustomers as getPortalCustomer } from '@polar-sh/sdk/2026-10/services/customer_portal/customers'
import { getCustomers, getExternalCustomers } from '@polar-sh/sdk/2026-10/services/customers'
import { type SignedInCustomer, signedInCustomer } from '../contract/customer'
import { read } from './call'
import type { SessionHolder } from './customer-sessions'
import type { Result } from './failure'

/** The customer whose session it is. */
export function getSignedInCustomer(accessToken: string): Promise<Result<SignedInCustomer>> {
  return read('reading the customer', signedInCustomer, (client) =>
    getPortalCustomer(client)({ accessToken }),
  )
}

/** The customer of this id, as the merchant: nothing is opened or changed by looking. */
export function findCustomer(holder: SessionHolder): Promise<Result<SignedInCustomer>> {
  return read('looking up a customer', signedInCustomer, (client) =>
    'sub' in holder ? getExternalCustomers(client)(holder.sub) : getCustomers(client)(holder.cus),
  )
}
