import type { OrderMailKind } from '../../contract/order/mailed-order'
import { stateDatabase } from '../database'

/**
 * Notes since when customers are told of their orders, for each kind of mail. A kind that was on
 * keeps its time through restarts. One that is off loses it: when it is switched on again, nobody is
 * told of what happened in between.
 */
export async function switchOrderMails(
  kinds: Record<OrderMailKind, boolean>,
  now: Date,
): Promise<void> {
  const database = await stateDatabase()
  if (!database) return
  const { switchOrderMailsIn } = await import('./order-mail-table')
  await switchOrderMailsIn(database, kinds, now)
}
