import { canHandleBilling } from '../../contract/customer/customer-session'
import type { MailedOrder } from '../../contract/order/mailed-order'
import { listTeamMembers } from '../../polar/mailed-orders'
import { catchContractViolation } from '../access/call-as'
import type { PortalResult } from '../access/result'
import type { Subject } from '../links/subject'

/** Somebody who is told of an order. */
export type Recipient = {
  /** The API's id of the customer or member. */
  id: string
  subject: Subject
  name: string | null
  email: string
}

/**
 * Finds who is told of an order: the customer; of a team, its owner and billing managers, since
 * nobody else in it may see orders. Nobody where the customer is deleted, or has no address.
 */
export async function findRecipients(
  customer: MailedOrder['customer'],
): Promise<PortalResult<Recipient[]>> {
  const { id, type, name = null, email, deleted_at } = customer
  if (deleted_at) return { ok: true, data: [] }
  if (type !== 'team') {
    return { ok: true, data: email ? [{ id, subject: { cus: id }, name, email }] : [] }
  }
  const members = await catchContractViolation(() => listTeamMembers(id))
  if (!members.ok) return members
  return {
    ok: true,
    data: members.data.flatMap(({ id: member, name = null, email, role }) =>
      email && canHandleBilling({ type: 'member', role })
        ? [{ id: member, subject: { cus: id, member }, name, email }]
        : [],
    ),
  }
}
