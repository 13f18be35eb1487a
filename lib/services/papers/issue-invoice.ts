import { and, sql } from 'drizzle-orm'
import type { InvoiceRequest } from '../../contract/order/paper'
import { orders } from '../../db/schema'
import { type Caller, mustHandleBilling } from '../caller'
import { isAccessibleOrder } from '../orders/own-order'
import type { Services } from '../services'
import { issuePaper } from './issue-paper'
import { readPaper } from './paper-rows'
import { planInvoice } from './plan-invoice'

/**
 * Issues an order's invoice, or a corrected one where the order or the buyer's reference has changed
 * since. Nothing is issued when the latest says the same.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`; `refused`
 */
export async function issueInvoice(
  services: Services,
  caller: Caller,
  id: string,
  { buyer_reference: reference }: InvoiceRequest,
): Promise<null> {
  mustHandleBilling(caller)
  if (reference !== undefined) await keepReference(services, caller, id, reference)
  await issueOwnInvoice(services, caller, id)
  return null
}

/** The same, with the reference that the order has. */
export function issueOwnInvoice(services: Services, caller: Caller, id: string): Promise<void> {
  const issuedAt = services.clock().toISOString()
  return issuePaper(services, caller, id, async (database, row) => {
    const latest = await readPaper(database, row.id, 'invoice')
    return planInvoice(database, services, row, { issuedAt, latest })
  })
}

async function keepReference(
  { database }: Services,
  caller: Caller,
  id: string,
  reference: string | null,
): Promise<void> {
  await database
    .update(orders)
    .set({ buyer_reference: reference })
    .where(
      and(
        isAccessibleOrder(caller, id),
        sql`${orders.buyer_reference} is distinct from ${reference}`,
      ),
    )
}
