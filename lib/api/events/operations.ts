import { eventListQuery, resentEvents, webhookEvent } from '../../contract/event/event'
import { page } from '../../contract/page'
import { byId } from '../../contract/path'
import { listEvents } from '../../services/events/list-events'
import { resendEvent, resendFailedEvents } from '../../services/events/resend-events'
import { operation } from '../operation'

const path = '/v1/portico/events/'

/** What the merchant's webhook was told of, and what is still to be sent. */
export const events = [
  operation({
    id: 'portico:events:list',
    method: 'get',
    path,
    summary: 'How far the events got on their way to the webhook (Portico only)',
    for: 'merchant',
    query: eventListQuery,
    answer: page(webhookEvent),
    run: ({ services, query }) => listEvents(services, query),
  }),
  operation({
    id: 'portico:events:resend',
    method: 'post',
    path: `${path}{id}/resend`,
    summary: 'Send an event again (Portico only)',
    for: 'merchant',
    parameters: byId,
    status: 204,
    run: ({ services, path }) => resendEvent(services, path.id),
  }),
  operation({
    id: 'portico:events:resend_failed',
    method: 'post',
    path: `${path}resend`,
    summary: 'Send all events again that were given up (Portico only)',
    for: 'merchant',
    answer: resentEvents,
    run: ({ services }) => resendFailedEvents(services),
  }),
]
