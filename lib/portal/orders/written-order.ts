import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { getOrderToShow, type ShownOrder } from '../../polar/orders'
import { onePerProcess } from '../../process-wide'
import { createRequestMemory, type RequestMemory } from '../request/request-memory'

declare module '../../process-wide' {
  interface ProcessWide {
    writtenOrders: RequestMemory<PortalOrder>
  }
}

const written = () => onePerProcess('writtenOrders', () => createRequestMemory())

/** Notes an order as the API answered a change of it. */
export function noteWrittenOrder(order: PortalOrder): void {
  written().keep(order.id, order)
}

/** Reads an order, unless this request has changed it and so knows it. */
export async function readCurrentOrder(token: string, id: string): Promise<Result<ShownOrder>> {
  const order = written().recall(id)
  return order ? { ok: true, data: { order, asOf: null } } : getOrderToShow(token, id)
}
