import * as z from 'zod/mini'
import { describeApi } from '../openapi/document'
import { type Operation, operation } from '../operation'
import { customerSessions } from './customer-sessions'
import { customers } from './customers'
import { events } from './events'
import { links } from './links'
import { moving } from './moving'
import { orders } from './orders'
import { people } from './people'
import { portalCustomers } from './portal-customer'
import { portalOrders } from './portal-orders'
import { portalShop } from './portal-shop'

const described = operation({
  id: 'portico:openapi',
  method: 'get',
  path: '/v1/openapi.json',
  summary: 'This description',
  for: 'anyone',
  answer: z.record(z.string(), z.unknown()),
  run: async ({ services }) => describeApi(operations, services.portalUrl),
})

/** Every operation that the embedded API has. */
export const operations: readonly Operation[] = [
  ...portalOrders,
  ...portalCustomers,
  ...portalShop,
  ...customers,
  ...orders,
  ...customerSessions,
  ...people,
  ...events,
  ...moving,
  ...links,
  described,
]
