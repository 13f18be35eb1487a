import { createCustomerSessions } from '@polar-sh/sdk/2026-10/services/customer_sessions'
import { openedSession } from '../contract/customer/customer-session'
import { asMerchant } from './as-merchant'
import { write } from './call'
import type { Result } from './failure'

/** A customer by the merchant's own id or by the API's; of a team, which member, by the same kind. */
export type CustomerReference =
  | { sub: string; member?: string | undefined }
  | { cus: string; member?: string | undefined }

/** Opens a session of an hour, as the merchant, for a customer or a member of a team. */
export async function openCustomerSession(
  subject: CustomerReference,
): Promise<Result<{ token: string; expires_at: string }>> {
  const { member } = subject
  const body =
    'sub' in subject
      ? { external_customer_id: subject.sub, ...(member && { external_member_id: member }) }
      : { customer_id: subject.cus, ...(member && { member_id: member }) }
  return asMerchant(
    'customer_sessions:write',
    await write('opening a customer session', openedSession, (client) =>
      createCustomerSessions(client)(body),
    ),
  )
}
