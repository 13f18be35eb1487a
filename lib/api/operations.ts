import * as z from 'zod/mini'
import { customerSessions } from './customer-sessions/operations'
import { customers } from './customers/operations'
import { events } from './events/operations'
import { importAndExport } from './import-export/operations'
import { links } from './links/operations'
import { describeApi } from './openapi/document'
import { type Operation, operation } from './operation'
import { orders } from './orders/operations'
import { papers } from './papers/operations'
import { people } from './people/operations'
import { portalCustomers } from './portal-customers/operations'
import { portalOrders } from './portal-orders/operations'
import { portalOrganizations } from './portal-organizations/operations'
import { portalSubscriptions } from './portal-subscriptions/operations'

const described = operation({
  id: 'portico:openapi',
  method: 'get',
  path: '/v1/openapi.json',
  summary: 'This description',
  for: 'anyone',
  isConstant: true,
  answer: z.record(z.string(), z.unknown()),
  run: async ({ services }) => describeApi(operations, services.portalUrl),
})

/** Every operation that the embedded API has. */
export const operations: readonly Operation[] = [
  ...portalOrders,
  ...portalCustomers,
  ...portalOrganizations,
  ...portalSubscriptions,
  ...customers,
  ...orders,
  ...papers,
  ...customerSessions,
  ...people,
  ...events,
  ...importAndExport,
  ...links,
  described,
]
