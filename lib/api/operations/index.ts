import type { Operation } from '../operation'
import { customerSessions } from './customer-sessions'
import { customers } from './customers'
import { orders } from './orders'
import { portalCustomers } from './portal-customer'
import { portalOrders } from './portal-orders'
import { portalShop } from './portal-shop'

/** Every operation that the embedded API has. */
export const operations: readonly Operation[] = [
  ...portalOrders,
  ...portalCustomers,
  ...portalShop,
  ...customers,
  ...orders,
  ...customerSessions,
]
