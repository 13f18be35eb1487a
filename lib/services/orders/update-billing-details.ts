import { isDeepStrictEqual } from 'node:util'
import type { Address } from '../../contract/address/address'
import { standardState } from '../../contract/address/subdivision'
import type { BillingDetails } from '../../contract/order/billing-details'
import type { MerchantOrder } from '../../contract/order/merchant-order'
import type { CustomerOrder } from '../../contract/order/order'
import type { ProblemDetail } from '../../contract/problem'
import { orders } from '../../db/schema'
import { type Caller, type CustomerCaller, type MerchantCaller, mustHandleBilling } from '../caller'
import { invalid, notFound, violation } from '../errors'
import { recordEvent } from '../events/record-event'
import { recordChange } from '../history/record-change'
import { mustMatch, type Precondition } from '../revision'
import type { Services } from '../services'
import type { OrderRow } from './order-rows'
import { isAccessibleOrder } from './own-order'
import {
  type MerchantRelatedRows,
  merchantRelatedRowsOf,
  presentMerchantOrder,
} from './present-merchant-order'
import { presentOrder } from './present-order'

/**
 * A customer corrects the name and address that their order's invoice shows. Allowed in
 * every status; the answer is the whole order. Absent fields stay as they were.
 *
 * The order's country and state decided its tax: once there, they stay.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`, `changed`, or `invalid` with every
 *   locked field that the update would change.
 */
export function updateOwnOrder(
  services: Services,
  caller: CustomerCaller,
  id: string,
  details: BillingDetails,
  precondition: Precondition,
): Promise<CustomerOrder> {
  return updateDetails(services, caller, { id, details, precondition, present: presentOrder })
}

/** As above, by the merchant, for any order: its locks are the same. */
export function updateOrder(
  services: Services,
  caller: MerchantCaller,
  id: string,
  details: BillingDetails,
  precondition: Precondition,
): Promise<MerchantOrder> {
  return updateDetails(services, caller, {
    id,
    details,
    precondition,
    present: presentMerchantOrder,
  })
}

type Update<Shown> = {
  id: string
  details: BillingDetails
  precondition: Precondition
  present: (row: OrderRow, related: MerchantRelatedRows) => Shown
}

/** The change, its history record and its event are one transaction, on an order that is locked. */
async function updateDetails<Shown extends object>(
  services: Services,
  caller: Caller,
  { id, details, precondition, present }: Update<Shown>,
): Promise<Shown> {
  mustHandleBilling(caller)
  return services.database.transaction(async (transaction) => {
    const condition = isAccessibleOrder(caller, id)
    const [row] = await transaction.select().from(orders).where(condition).for('update')
    if (!row) throw notFound()
    // An update changes nothing related to its order: these rows serve before and after it. An import
    // does, and may have held the order until now.
    const related = await merchantRelatedRowsOf(transaction, [row])
    const shown = present(row, related)
    mustMatch(precondition, shown)
    const violations = lockViolations(row.billing_address, details.billing_address)
    if (violations.length > 0) throw invalid(...violations)
    const after = { ...detailsOf(row), ...columnsOf(details) }
    if (isDeepStrictEqual(after, detailsOf(row))) return shown
    const [updated] = await transaction
      .update(orders)
      .set({ ...after, modified_at: services.clock() })
      .where(condition)
      .returning()
    if (!updated) throw notFound()
    const subject = { customer_id: row.customer_id, order_id: row.id }
    await recordChange(transaction, services, caller, subject, { before: detailsOf(row), after })
    const updatedOrder = presentMerchantOrder(updated, related)
    await recordEvent(transaction, services, 'order.updated', updatedOrder)
    return present(updated, related)
  })
}

function detailsOf({ billing_name, billing_address }: OrderRow) {
  return { billing_name, billing_address }
}

/** Names the columns one by one: nothing else of an order can ever be reached from here. */
function columnsOf({ billing_name, billing_address }: BillingDetails) {
  return {
    ...(billing_name !== undefined && { billing_name }),
    ...(billing_address !== undefined && { billing_address }),
  }
}

/** An empty state may be filled once; a set one can neither be changed nor removed. */
function lockViolations(stored: Address | null, sent: Address | null | undefined): ProblemDetail[] {
  if (!stored || sent === undefined) return []
  if (sent === null) {
    return [violation(['billing_address'], 'Billing address cannot be reset to null once set.')]
  }
  const violations: ProblemDetail[] = []
  if (sent.country !== stored.country) {
    violations.push(violation(['billing_address', 'country'], 'Country cannot be changed'))
  }
  if (stored.state && sent.state !== standardState(stored.country, stored.state)) {
    violations.push(violation(['billing_address', 'state'], 'State cannot be changed'))
  }
  return violations
}
