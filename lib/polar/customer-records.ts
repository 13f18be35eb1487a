import { getCustomers, updateExternalCustomers } from '@polar-sh/sdk/2026-10/services/customers'
import { type CustomerRecord, customerRecord } from '../contract/customer/customer'
import type { CustomerUpdate } from '../contract/customer/customer-input'
import { asMerchant } from './as-merchant'
import { read, write } from './call'
import { aboutRecord, type Result } from './failure'

// Calls with the merchant's token that customers cause. Only lib/portal/access/on-behalf.ts makes them.

/** The merchant's record of a customer, by the API's id. */
export async function getCustomerRecord(id: string): Promise<Result<CustomerRecord>> {
  return asMerchant(
    'customers:read',
    await aboutRecord(
      'customer',
      read('reading a customer’s record', customerRecord, (client) => getCustomers(client)(id)),
    ),
  )
}

/** Changes the record of the customer with this external id: only what is in `changes` goes out. */
export async function updateCustomerRecord(
  externalId: string,
  changes: Pick<CustomerUpdate, 'name' | 'billing_address' | 'tax_id' | 'locale'>,
): Promise<Result<CustomerRecord>> {
  return asMerchant(
    'customers:write',
    await aboutRecord(
      'customer',
      write('changing a customer’s record', customerRecord, (client) =>
        updateExternalCustomers(client)(externalId, changes),
      ),
    ),
  )
}
