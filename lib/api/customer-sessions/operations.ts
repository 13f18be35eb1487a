import { customerSession, customerSessionCreate } from '../../contract/customer/customer-session'
import { openSession } from '../../services/sessions/open-session'
import { operation } from '../operation'

export const customerSessions = [
  operation({
    id: 'customer-sessions:create',
    method: 'post',
    path: '/v1/customer-sessions/',
    summary: 'Open a session of an hour for a customer, or for a member of a team',
    for: 'merchant',
    body: customerSessionCreate,
    answer: customerSession,
    status: 201,
    run: ({ services, body }) => openSession(services, body),
  }),
]
