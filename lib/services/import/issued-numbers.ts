import type { Database } from '../../db/database'
import { papers } from '../../db/schema'
import type { OrderRow } from '../orders/order-rows'
import { among } from './upsert'

export type IssuedNumbers = Partial<Pick<OrderRow, 'invoice_number' | 'receipt_number'>>

/**
 * The numbers that papers of these stored orders were issued with here, by the order's id. No import
 * changes one: the papers that are out there have it.
 */
export async function readIssuedNumbers(
  database: Database,
  stored: readonly OrderRow[],
): Promise<Map<string, IssuedNumbers>> {
  const ids = stored.map(({ id }) => id)
  const rows = await database
    .selectDistinct({ id: papers.order_id, kind: papers.kind })
    .from(papers)
    .where(among(papers.order_id, ids))
  const issued = new Set(rows.map(({ id, kind }) => `${kind} ${id}`))
  return new Map(
    stored.map(({ id, is_invoiced_here, invoice_number, receipt_number }) => [
      id,
      {
        ...((is_invoiced_here || issued.has(`invoice ${id}`)) && { invoice_number }),
        ...(issued.has(`receipt ${id}`) && { receipt_number }),
      },
    ]),
  )
}
