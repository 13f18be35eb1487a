import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Customer, PortalCustomer } from '../../contract/customer/customer'
import type { PortalCustomerUpdate } from '../../contract/customer/customer-details'
import type { CustomerUpdate } from '../../contract/customer/customer-input'
import type { Database } from '../../db/database'
import { customers, members } from '../../db/schema'
import { type Caller, type CustomerCaller, type MerchantCaller, mustHandleBilling } from '../caller'
import { recordEvent } from '../events/record-event'
import { recordChange } from '../history/record-change'
import { mustMatch, type Precondition } from '../revision'
import type { Services } from '../services'
import {
  type CustomerChanges,
  checkAddress,
  checkEmail,
  checkExternalId,
  checkPaymentMethod,
  checkTaxId,
  checkType,
  combine,
  throwIfTaken,
} from './customer-rules'
import { type CustomerKey, lockCustomer } from './find-customer'
import {
  billingStateOf,
  type CustomerRow,
  presentCustomer,
  presentPortalCustomer,
} from './present-customer'

/**
 * Changes what the merchant keeps about a customer. Absent fields stay as they were; all
 * of it is saved, or nothing.
 *
 * @throws {ServiceError} `not_found`; `changed`; `invalid` with every violation.
 */
export function updateCustomer(
  services: Services,
  caller: MerchantCaller,
  key: CustomerKey,
  update: CustomerUpdate,
  precondition: Precondition,
): Promise<Customer> {
  return services.database.transaction(async (transaction) => {
    const row = await lockCustomer(transaction, key)
    mustMatch(precondition, presentCustomer(row))
    const { name, locale, metadata } = update
    const changes = {
      ...(name !== undefined && { name }),
      ...(locale !== undefined && { locale }),
      ...(metadata !== undefined && { metadata }),
      ...combine([
        await checkEmail(transaction, row, update.email),
        await checkExternalId(transaction, row, update.external_id),
        checkType(row, update.type),
        checkAddress(update),
        checkTaxId(row, update),
      ]),
    }
    const updated = await writeChange(services, transaction, caller, row, changes)
    await syncOwner(transaction, updated)
    return presentCustomer(updated)
  })
}

/** Who buys for themselves is their own only member, by the same name and email. */
async function syncOwner(transaction: Database, row: CustomerRow): Promise<void> {
  const { id, type, email, name } = row
  if (type !== 'individual' || !email) return
  await transaction.update(members).set({ email, name }).where(eq(members.customer_id, id))
}

/**
 * A customer changes what their future invoices show.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `changed`;
 *   `invalid` with every violation.
 */
export function updateOwnCustomer(
  services: Services,
  caller: CustomerCaller,
  update: PortalCustomerUpdate,
  precondition: Precondition,
): Promise<PortalCustomer> {
  mustHandleBilling(caller)
  return services.database.transaction(async (transaction) => {
    const row = await lockCustomer(transaction, { id: caller.customerId })
    mustMatch(precondition, presentPortalCustomer(row))
    const { billing_name } = update
    const changes = {
      ...(billing_name !== undefined && { billing_name }),
      ...combine([checkAddress(update), checkTaxId(row, update), checkPaymentMethod(update)]),
    }
    return presentPortalCustomer(await writeChange(services, transaction, caller, row, changes))
  })
}

/**
 * Writes a change with its history record and its event; nothing where nothing differs.
 *
 * @throws {ServiceError} `invalid` when somebody else took the email or the id meanwhile.
 */
export async function writeChange(
  services: Services,
  transaction: Database,
  caller: Caller,
  row: CustomerRow,
  changes: CustomerChanges,
): Promise<CustomerRow> {
  if (isDeepStrictEqual({ ...row, ...changes }, row)) return row
  const [updated] = await transaction
    .update(customers)
    .set({ ...changes, modified_at: services.clock() })
    .where(eq(customers.id, row.id))
    .returning()
    .catch(throwIfTaken)
  if (!updated) throw new Error('A locked customer is gone')
  await recordChange(
    transaction,
    services,
    caller,
    { customer_id: row.id, order_id: null },
    { before: billingStateOf(row), after: billingStateOf(updated) },
  )
  const type = updated.deleted_at ? 'customer.deleted' : 'customer.updated'
  await recordEvent(transaction, services, type, presentCustomer(updated))
  return updated
}
