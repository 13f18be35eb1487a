import type { MerchantOrder } from '../../contract/order/merchant-order'
import type { CustomerOrder } from '../../contract/order/order'
import { type CustomerCaller, type MerchantCaller, mustHandleBilling } from '../caller'
import type { Services } from '../services'
import { relatedRowsOf } from './order-rows'
import { findOrder } from './own-order'
import { merchantRelatedRowsOf, presentMerchantOrder } from './present-merchant-order'
import { presentOrder } from './present-order'

/**
 * One order of the caller's own.
 *
 * @throws {ServiceError} `not_permitted` for a plain member of a team; `not_found`,
 *   also when the order is somebody else's.
 */
export async function getOwnOrder(
  { database }: Services,
  caller: CustomerCaller,
  id: string,
): Promise<CustomerOrder> {
  mustHandleBilling(caller)
  const row = await findOrder(database, caller, id)
  return presentOrder(row, await relatedRowsOf(database, [row]))
}

/**
 * Any order, as the merchant sees it.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getOrder(
  { database }: Services,
  caller: MerchantCaller,
  id: string,
): Promise<MerchantOrder> {
  const row = await findOrder(database, caller, id)
  return presentMerchantOrder(row, await merchantRelatedRowsOf(database, [row]))
}
