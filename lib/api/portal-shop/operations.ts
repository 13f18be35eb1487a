import { organizationData } from '../../contract/organization/organization'
import { page } from '../../contract/page'
import { byId, bySlug } from '../../contract/path'
import {
  customerSubscription,
  subscriptionListQuery,
} from '../../contract/subscription/subscription'
import { getOrganization } from '../../services/organizations/get-organization'
import { getOwnSubscription } from '../../services/subscriptions/get-subscription'
import { listOwnSubscriptions } from '../../services/subscriptions/list-subscriptions'
import { operation } from '../operation'

/** What customers are told of the shop, and of what they subscribed to there. */
export const portalShop = [
  operation({
    id: 'customer_portal:organizations:get',
    method: 'get',
    path: '/v1/customer-portal/organizations/{slug}',
    summary: 'The merchant, and what they sell',
    for: 'anyone',
    parameters: bySlug,
    answer: organizationData,
    run: ({ services, path }) => getOrganization(services, path.slug),
  }),
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
