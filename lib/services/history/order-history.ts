import { desc, eq } from 'drizzle-orm'
import type { ChangeRecord } from '../../contract/order/history'
import { history } from '../../db/schema'
import { type Caller, mustHandleBilling } from '../caller'
import { findOrder } from '../orders/own-order'
import type { Services } from '../services'

/**
 * Every change of an order's billing details, newest first.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `not_found`, also
 *   when the order is somebody else's.
 */
export async function orderHistory(
  { database }: Services,
  caller: Caller,
  id: string,
): Promise<{ items: ChangeRecord[] }> {
  mustHandleBilling(caller)
  const order = await findOrder(database, caller, id)
  const rows = await database
    .select()
    .from(history)
    .where(eq(history.order_id, order.id))
    .orderBy(desc(history.created_at), desc(history.id))
  return { items: rows.map((row) => presentChange(row, caller)) }
}

function presentChange(row: typeof history.$inferSelect, caller: Caller): ChangeRecord {
  const { id, actor, actor_name, before, after } = row
  const by_you = isByCaller(row, caller)
  return { id, created_at: row.created_at.toISOString(), actor, actor_name, by_you, before, after }
}

/** A session without a member counts as whichever person of the customer made the change. */
function isByCaller(row: typeof history.$inferSelect, caller: Caller): boolean {
  if (row.actor === 'merchant') return caller.kind === 'merchant'
  if (caller.kind === 'merchant') return false
  return !row.member_id || !caller.member || row.member_id === caller.member.id
}
