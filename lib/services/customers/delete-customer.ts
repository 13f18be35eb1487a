import { eq } from 'drizzle-orm'
import type { CustomerDeleteQuery } from '../../contract/customer/customer-input'
import { customerSessions, members } from '../../db/schema'
import type { MerchantCaller } from '../caller'
import { mustMatch, type Precondition } from '../revision'
import type { Services } from '../services'
import type { CustomerChanges } from './customer-rules'
import { type CustomerKey, lockCustomer } from './find-customer'
import { presentCustomer } from './present-customer'
import { writeChange } from './update-customer'

/**
 * Deletes a customer: nobody finds them any more, their sessions end, and their email and
 * external id are free for others. Orders and their history stay, since a merchant has to
 * keep invoices; `anonymize` takes the person out of the customer itself.
 *
 * @throws {ServiceError} `not_found`; `changed`
 */
export function deleteCustomer(
  services: Services,
  caller: MerchantCaller,
  key: CustomerKey,
  { anonymize }: CustomerDeleteQuery,
  precondition: Precondition,
): Promise<void> {
  return services.database.transaction(async (transaction) => {
    const row = await lockCustomer(transaction, key)
    mustMatch(precondition, presentCustomer(row))
    const changes = { deleted_at: services.clock(), ...(anonymize && anonymous(row.id)) }
    await writeChange(services, transaction, caller, row, changes)
    await transaction.delete(customerSessions).where(eq(customerSessions.customer_id, row.id))
    if (!anonymize) return
    const anonymousMember = { email: unreachableEmail(row.id), name: null, external_id: null }
    await transaction.update(members).set(anonymousMember).where(eq(members.customer_id, row.id))
  })
}

function anonymous(id: string): CustomerChanges {
  return {
    email: unreachableEmail(id),
    email_verified: false,
    name: null,
    billing_name: null,
    billing_address: null,
    tax_id: null,
    tax_id_format: null,
    avatar_url: null,
    metadata: {},
  }
}

/** An individual customer has to have an email; this one reaches nobody. */
function unreachableEmail(id: string): string {
  return `deleted-${id}@anonymized.invalid`
}
