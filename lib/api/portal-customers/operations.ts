import { portalCustomer } from '../../contract/customer/customer'
import { portalCustomerUpdate } from '../../contract/customer/customer-details'
import { authenticatedUser, sessionInfo } from '../../contract/customer/customer-session'
import { getOwnCustomer } from '../../services/customers/find-customer'
import { updateOwnCustomer } from '../../services/customers/update-customer'
import { authenticatedUserOf, introspectSession } from '../../services/sessions/introspect'
import { operation } from '../operation'

const path = '/v1/customer-portal/customers/me'

/** What the one whose session it is can know and change about themselves. */
export const portalCustomers = [
  operation({
    id: 'customer_portal:customers:get',
    method: 'get',
    path,
    summary: 'The customer whose session it is',
    for: 'customer',
    answer: portalCustomer,
    revised: true,
    run: ({ services, caller }) => getOwnCustomer(services, caller),
  }),
  operation({
    id: 'customer_portal:customers:update',
    method: 'patch',
    path,
    summary: 'Change one’s own billing name, address and tax id',
    for: 'customer',
    body: portalCustomerUpdate,
    answer: portalCustomer,
    revised: true,
    run: ({ services, caller, body, precondition }) =>
      updateOwnCustomer(services, caller, body, precondition),
  }),
  operation({
    id: 'customer_portal:customer-session:introspect',
    method: 'get',
    path: '/v1/customer-portal/customer-session/introspect',
    summary: 'How long the session is good for',
    for: 'customer',
    answer: sessionInfo,
    run: ({ services, caller }) => introspectSession(services, caller),
  }),
  operation({
    id: 'customer_portal:customer-session:get_authenticated_user',
    method: 'get',
    path: '/v1/customer-portal/customer-session/user',
    summary: 'Whose session it is: a customer’s, or a member’s in their role',
    for: 'customer',
    answer: authenticatedUser,
    run: ({ services, caller }) => authenticatedUserOf(services, caller),
  }),
]
