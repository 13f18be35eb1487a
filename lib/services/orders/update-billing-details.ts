import type { Address } from '../../contract/address'
import type { BillingDetails } from '../../contract/billing-details'
import type { CustomerOrder } from '../../contract/order'
import type { ProblemDetail } from '../../contract/problem'
import { standardState } from '../../contract/subdivision'
import { orders } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { broken, invalid, notFound } from '../errors'
import type { Services } from '../services'
import { surroundingsOf } from './order-rows'
import { ownOrder } from './own-order'
import { presentOrder } from './present-order'

/**
 * Corrects the name and address that an order's invoice shows. Allowed in every
 * status; the answer is the whole order. Absent fields stay as they were.
 *
 * The order's country and state decided its tax: once there, they stay.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`, or `invalid` with every lock
 *   that the update would break.
 */
export async function updateBillingDetails(
  services: Services,
  caller: CustomerCaller,
  id: string,
  details: BillingDetails,
): Promise<CustomerOrder> {
  mustHandleBilling(caller)
  return services.database.transaction(async (transaction) => {
    const own = ownOrder(caller, id)
    const [row] = await transaction.select().from(orders).where(own).for('update')
    if (!row) throw notFound()
    const problems = brokenLocks(row.billing_address, details.billing_address)
    if (problems.length > 0) throw invalid(...problems)
    const changes = changesOf(details)
    const [updated] =
      Object.keys(changes).length === 0
        ? [row]
        : await transaction
            .update(orders)
            .set({ ...changes, modified_at: services.clock() })
            .where(own)
            .returning()
    if (!updated) throw notFound()
    return presentOrder(updated, await surroundingsOf(transaction, [updated]))
  })
}

/** Names the columns one by one: nothing else of an order can ever be reached from here. */
function changesOf({ billing_name, billing_address }: BillingDetails) {
  return {
    ...(billing_name !== undefined && { billing_name }),
    ...(billing_address !== undefined && { billing_address }),
  }
}

/** An empty state may be filled once; a set one can neither change nor go. */
function brokenLocks(stored: Address | null, sent: Address | null | undefined): ProblemDetail[] {
  if (!stored || sent === undefined) return []
  if (sent === null) {
    return [broken(['billing_address'], 'Billing address cannot be reset to null once set.')]
  }
  const problems: ProblemDetail[] = []
  if (sent.country !== stored.country) {
    problems.push(broken(['billing_address', 'country'], 'Country cannot be changed'))
  }
  if (stored.state && sent.state !== standardState(stored.country, stored.state)) {
    problems.push(broken(['billing_address', 'state'], 'State cannot be changed'))
  }
  return problems
}
