import { listMembers } from '@polar-sh/sdk/2026-10/services/customers/members'
import { getOrders } from '@polar-sh/sdk/2026-10/services/orders'
import {
  type MailedOrder,
  mailedOrder,
  type TeamMember,
  teamMember,
} from '../contract/order/mailed-order'
import { PAGE_LIMIT_MAX, page } from '../contract/page'
import { asMerchant } from './as-merchant'
import { read } from './call'
import { aboutRecord, type Result } from './failure'

/** An order and who bought it, as the merchant. */
export async function getMailedOrder(id: string): Promise<Result<MailedOrder>> {
  const reading = read('reading an order for a mail', mailedOrder, (client) =>
    getOrders(client)(id),
  )
  return asMerchant('orders:read', await aboutRecord('order', reading))
}

const memberPage = page(teamMember)

/** Everybody who acts for a team, as the merchant. */
export async function listTeamMembers(customerId: string): Promise<Result<TeamMember[]>> {
  const members: TeamMember[] = []
  for (let number = 1, last = 1; number <= last; number++) {
    const query = { page: number, limit: PAGE_LIMIT_MAX, sorting: ['created_at' as const] }
    const reading = read('listing the members of a team', memberPage, (client) =>
      listMembers(client)(customerId, query),
    )
    const part = asMerchant('members:read', await aboutRecord('customer', reading))
    if (!part.ok) return part
    members.push(...part.data.items)
    last = part.data.pagination.max_page
  }
  return { ok: true, data: members }
}
