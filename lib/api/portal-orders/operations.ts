import { billingDetails } from '../../contract/order/billing-details'
import { changeRecordPage, historyQuery } from '../../contract/order/history'
import { customerOrder } from '../../contract/order/order'
import { orderListQuery } from '../../contract/order/order-query'
import { orderSummary } from '../../contract/order/order-summary'
import { page } from '../../contract/page'
import { byId } from '../../contract/path'
import { orderHistory } from '../../services/history/order-history'
import { getOwnOrder } from '../../services/orders/get-order'
import { listOwnOrders } from '../../services/orders/list-orders'
import { summarizeOwnOrders } from '../../services/orders/summarize-orders'
import { updateOwnOrder } from '../../services/orders/update-billing-details'
import { operation } from '../operation'

const path = '/v1/customer-portal/orders/{id}'

export const portalOrders = [
  operation({
    id: 'customer_portal:orders:list',
    method: 'get',
    path: '/v1/customer-portal/orders/',
    summary: 'The orders of the customer whose session it is',
    for: 'customer',
    query: orderListQuery,
    answer: page(customerOrder),
    run: ({ services, caller, query }) => listOwnOrders(services, caller, query),
  }),
  // Before what takes an id: the first that fits answers.
  operation({
    id: 'portico:customer_portal:orders:summary',
    method: 'get',
    path: '/v1/customer-portal/orders/summary',
    summary: 'How many orders the customer has, and from when (Portico only)',
    for: 'customer',
    answer: orderSummary,
    run: ({ services, caller }) => summarizeOwnOrders(services, caller),
  }),
  operation({
    id: 'customer_portal:orders:get',
    method: 'get',
    path,
    summary: 'One of the customer’s own orders',
    for: 'customer',
    parameters: byId,
    answer: customerOrder,
    revised: true,
    run: ({ services, caller, path }) => getOwnOrder(services, caller, path.id),
  }),
  operation({
    id: 'customer_portal:orders:update',
    method: 'patch',
    path,
    summary: 'Correct the name and address that an order’s invoice shows',
    for: 'customer',
    parameters: byId,
    body: billingDetails,
    answer: customerOrder,
    revised: true,
    run: ({ services, caller, path, body, precondition }) =>
      updateOwnOrder(services, caller, path.id, body, precondition),
  }),
  operation({
    id: 'portico:customer_portal:orders:history',
    method: 'get',
    path: '/v1/customer-portal/orders/{id}/history',
    summary: 'Who changed the billing details of an order, and how (Portico only)',
    for: 'customer',
    parameters: byId,
    query: historyQuery,
    answer: changeRecordPage,
    run: ({ services, caller, path, query }) => orderHistory(services, caller, path.id, query),
  }),
]
