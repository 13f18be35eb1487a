import { page } from '../../contract/page'
import { byId } from '../../contract/path'
import {
  customerSubscription,
  subscriptionListQuery,
} from '../../contract/subscription/subscription'
import { getOwnSubscription } from '../../services/subscriptions/get-subscription'
import { listOwnSubscriptions } from '../../services/subscriptions/list-subscriptions'
import { operation } from '../operation'

/** The customer's own subscriptions. */
export const portalSubscriptions = [
  operation({
    id: 'customer_portal:subscriptions:list',
    method: 'get',
    path: '/v1/customer-portal/subscriptions/',
    summary: 'The subscriptions of the customer whose session it is',
    for: 'customer',
    query: subscriptionListQuery,
    answer: page(customerSubscription),
    run: ({ services, caller, query }) => listOwnSubscriptions(services, caller, query),
  }),
  operation({
    id: 'customer_portal:subscriptions:get',
    method: 'get',
    path: '/v1/customer-portal/subscriptions/{id}',
    summary: 'One of the customer’s own subscriptions',
    for: 'customer',
    parameters: byId,
    answer: customerSubscription,
    run: ({ services, caller, path }) => getOwnSubscription(services, caller, path.id),
  }),
]
