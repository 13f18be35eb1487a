import { createCustomerSessions } from '@polar-sh/sdk/2026-10/services/customer_sessions'
import { openedSession } from '../contract/customer/customer-session'
import { asMerchant } from './as-merchant'
import { write } from './call'
import type { Result } from './failure'

/** A customer by the merchant's own id or by the API's; of a team, which member, by the same kind. */
export type CustomerReference =
  | { sub: string; member?: string | undefined }
  | { cus: string; member?: string | undefined }

/** The body of a request for a session of this customer or member. */
export function sessionRequest({ member, ...customer }: CustomerReference) {
  return 'sub' in customer
    ? { external_customer_id: customer.sub, ...(member && { external_member_id: member }) }
    : { customer_id: customer.cus, ...(member && { member_id: member }) }
}

/**
 * Opens a session of an hour, as the merchant, for a customer or a member of a team.
 *
 * @param throughLink It is for whoever has a link to an order. Only Portico's own API knows this.
 */
export async function openCustomerSession(
  subject: CustomerReference,
  throughLink = false,
): Promise<Result<{ token: string; expires_at: string }>> {
  return asMerchant(
    'customer_sessions:write',
    await write('opening a customer session', openedSession, (client) =>
      createCustomerSessions(client)({
        ...sessionRequest(subject),
        ...(throughLink && { through_link: true }),
      }),
    ),
  )
}
