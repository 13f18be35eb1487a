import {
  getCustomers,
  updateCustomers,
  updateExternalCustomers,
} from '@polar-sh/sdk/2026-10/services/customers'
import { type CustomerRecord, customerRecord } from '../contract/customer/customer'
import type { CustomerUpdate } from '../contract/customer/customer-input'
import { asMerchant } from './as-merchant'
import { read, write } from './call'
import { aboutRecord, type Result } from './failure'
import { isSafeSegment } from './paths'
import { settle } from './settle'
import { showsCustomer } from './shows-details'

// Calls with the merchant's token that customers cause. Only lib/portal/access/on-behalf.ts makes them.

/** The merchant's record of a customer, by the API's id. */
export async function getCustomerRecord(id: string): Promise<Result<CustomerRecord>> {
  return asMerchant('customers:read', await aboutRecord('customer', readRecord(id)))
}

function readRecord(id: string): Promise<Result<CustomerRecord>> {
  return read('reading a customer’s record', customerRecord, (client) => getCustomers(client)(id))
}

/**
 * Changes a customer's record: only what is in `changes` goes out. It is called by the merchant's
 * own id where there is one that can stand in a path, else by the API's, with the same fields.
 */
export async function updateCustomerRecord(
  { id, external_id }: Pick<CustomerRecord, 'id' | 'external_id'>,
  changes: Pick<CustomerUpdate, 'name' | 'billing_address' | 'tax_id' | 'locale'>,
): Promise<Result<CustomerRecord>> {
  return asMerchant(
    'customers:write',
    await aboutRecord(
      'customer',
      settle(
        () =>
          write('changing a customer’s record', customerRecord, (client) =>
            external_id !== null && isSafeSegment(external_id)
              ? updateExternalCustomers(client)(external_id, changes)
              : updateCustomers(client)(id, changes),
          ),
        () => readRecord(id),
        (record) => showsCustomer(record, changes),
      ),
    ),
  )
}
