import { createCustomerSessions } from '@polar-sh/sdk/2026-10/services/customer_sessions'
import { openedSession } from '../contract/customer/customer-session'
import { asMerchant } from './as-merchant'
import { write } from './call'
import type { Result } from './failure'

/** A customer by the merchant's own id or by the API's; of a team, which member, by the same kind. */
export type SessionHolder =
  | { sub: string; member?: string | undefined }
  | { cus: string; member?: string | undefined }

/** Opens a session of an hour, as the merchant, for a customer or a member of a team. */
export async function openCustomerSession(
  holder: SessionHolder,
): Promise<Result<{ token: string; expires_at: string }>> {
  const { member } = holder
  const body =
    'sub' in holder
      ? { external_customer_id: holder.sub, ...(member && { external_member_id: member }) }
      : { customer_id: holder.cus, ...(member && { member_id: member }) }
  return asMerchant(
    'customer_sessions:write',
    await write('opening a customer session', openedSession, (client) =>
      createCustomerSessions(client)(body),
    ),
  )
}
