import { desc, eq, sql } from 'drizzle-orm'
import type { ChangeRecord, HistoryQuery } from '../../contract/order/history'
import type { Page } from '../../contract/page'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { history } from '../../db/schema'
import { type Caller, mustHandleBilling } from '../caller'
import { paginated } from '../list'
import { findOrder } from '../orders/own-order'
import type { Services } from '../services'

/** More than any order has. */
const ALL = 2 ** 31 - 1

/**
 * A page of the changes of an order's billing details, newest first; all of them without a limit.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `not_found`, also
 *   when the order is somebody else's.
 */
export async function orderHistory(
  { database }: Services,
  caller: Caller,
  id: string,
  { page, limit }: HistoryQuery,
): Promise<Page<ChangeRecord>> {
  mustHandleBilling(caller)
  await findOrder(database, caller, id)
  const size = limit ?? ALL
  const isPastAll = limit === undefined && page > 1
  const rows = isPastAll ? [] : await readRows((page - 1) * size)
  // A first page that isn't full is all there is, as with most orders.
  const isAll = page === 1 && rows.length < size
  const total = isAll ? rows.length : await database.$count(history, eq(history.order_id, id))
  return paginated(
    rows.map((row) => presentChange(row, caller)),
    total,
    size,
  )

  function readRows(offset: number) {
    return changesOf(database).execute({ order: id, limit: size, offset })
  }
}

/** Newest first. */
const changesOf = prepareOnce((database) =>
  database
    .select()
    .from(history)
    .where(eq(history.order_id, sql.placeholder('order')))
    .orderBy(desc(history.created_at), desc(history.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(UNNAMED),
)

function presentChange(row: typeof history.$inferSelect, caller: Caller): ChangeRecord {
  const { id, actor, actor_name, through_link, before, after } = row
  // Whoever had the link may have been somebody else.
  const by_you = !through_link && isByCaller(row, caller)
  const created_at = row.created_at.toISOString()
  return { id, created_at, actor, actor_name, through_link, by_you, before, after }
}

/** A session without a member counts as whichever person of the customer made the change. */
export function isByCaller(
  row: Pick<typeof history.$inferSelect, 'actor' | 'member_id'>,
  caller: Caller,
): boolean {
  if (row.actor === 'merchant') return caller.kind === 'merchant'
  if (caller.kind === 'merchant') return false
  return !row.member_id || !caller.member || row.member_id === caller.member.id
}
