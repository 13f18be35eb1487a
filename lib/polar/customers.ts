import { getCustomers } from '@polar-sh/sdk/2026-10/services/customer_portal/customers'
import { type SignedInCustomer, signedInCustomer } from '../contract/customer'
import { read } from './call'
import type { Result } from './failure'

/** The customer whose session it is. */
export function getSignedInCustomer(accessToken: string): Promise<Result<SignedInCustomer>> {
  return read('reading the customer', signedInCustomer, (client) =>
    getCustomers(client)({ accessToken }),
  )
}
