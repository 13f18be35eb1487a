import { billingDetails } from '../../contract/order/billing-details'
import { changeRecordPage, historyQuery } from '../../contract/order/history'
import { merchantOrder, merchantOrderListQuery } from '../../contract/order/merchant-order'
import { page } from '../../contract/page'
import { byId } from '../../contract/path'
import { orderHistory } from '../../services/history/order-history'
import { getOrder } from '../../services/orders/get-order'
import { listMerchantOrders } from '../../services/orders/list-merchant-orders'
import { updateOrder } from '../../services/orders/update-billing-details'
import { operation } from '../operation'

const path = '/v1/orders/{id}'

export const orders = [
  operation({
    id: 'orders:list',
    method: 'get',
    path: '/v1/orders/',
    summary: 'All orders',
    for: 'merchant',
    query: merchantOrderListQuery,
    answer: page(merchantOrder),
    run: ({ services, query }) => listMerchantOrders(services, query),
  }),
  operation({
    id: 'orders:get',
    method: 'get',
    path,
    summary: 'One order',
    for: 'merchant',
    parameters: byId,
    answer: merchantOrder,
    revised: true,
    run: ({ services, caller, path }) => getOrder(services, caller, path.id),
  }),
  operation({
    id: 'orders:update',
    method: 'patch',
    path,
    summary: 'Correct the name and address that an order’s invoice shows',
    for: 'merchant',
    parameters: byId,
    body: billingDetails,
    answer: merchantOrder,
    revised: true,
    run: ({ services, caller, path, body, precondition }) =>
      updateOrder(services, caller, path.id, body, precondition),
  }),
  operation({
    id: 'portico:orders:history',
    method: 'get',
    path: '/v1/orders/{id}/history',
    summary: 'Who changed the billing details of an order, and how (Portico only)',
    for: 'merchant',
    parameters: byId,
    query: historyQuery,
    answer: changeRecordPage,
    run: ({ services, caller, path, query }) => orderHistory(services, caller, path.id, query),
  }),
]
