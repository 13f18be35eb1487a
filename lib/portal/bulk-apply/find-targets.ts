import { canBeInvoiced } from '../../contract/order/missing-details'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { listOrders } from '../../polar/orders'
import { type Scan, scanOrders } from '../orders/scan-orders'
import { type Corrected, isMeantFor } from './apply-plan'

/** Finds the other orders that a correction should be offered for, newest first. */
export function findTargets(
  token: string,
  corrected: Corrected<PortalOrder>,
): Promise<Result<Scan>> {
  return scanOrders(
    (part) => listOrders(token, { ...part, sorting: '-created_at' }),
    (order) => order.id !== corrected.is.id && canBeInvoiced(order) && isMeantFor(order, corrected),
  )
}
