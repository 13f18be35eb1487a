import type { CustomerOrder } from '../../contract/order'
import { orders } from '../../db/schema'
import { type CustomerCaller, mustHandleBilling } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'
import { surroundingsOf } from './order-rows'
import { ownOrder } from './own-order'
import { presentOrder } from './present-order'

/**
 * One order of the caller's own.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `not_found`,
 *   also when the order is somebody else's.
 */
export async function getOrder(
  { database }: Services,
  caller: CustomerCaller,
  id: string,
): Promise<CustomerOrder> {
  mustHandleBilling(caller)
  const [row] = await database.select().from(orders).where(ownOrder(caller, id))
  if (!row) throw notFound()
  return presentOrder(row, await surroundingsOf(database, [row]))
}
