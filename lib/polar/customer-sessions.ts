import { createCustomerSessions } from '@polar-sh/sdk/2026-10/services/customer_sessions'
import { openedSession } from '../contract/customer-session'
import { write } from './call'
import type { Result } from './failure'

/** Opens a session, as the merchant, for a customer known by the merchant's own id. */
export function openCustomerSession(
  externalCustomerId: string,
): Promise<Result<{ token: string; customer_portal_url: string }>> {
  return write('opening a customer session', openedSession, (client) =>
    createCustomerSessions(client)({ external_customer_id: externalCustomerId }),
  )
}
