import { findCustomer, getSignedInCustomer } from '../../polar/customers'
import type { Holder, PortalLink } from '../links/portal-link'
import type { PortalSession } from '../session/session-cookie'
import { callAs } from './failure'

/**
 * Whether a link is about the one whom the session is about: the same customer, and where
 * it opens the whole portal, the same member. When that can't be found out, it is not.
 */
export async function isOfSame(
  { full, orders }: PortalSession,
  { holder, order }: PortalLink,
): Promise<boolean> {
  const accesses = full ? [full, ...orders] : orders
  const members = full && 'holder' in full ? [full.holder.member] : []
  if (order === null && members.some((member) => member !== holder.member)) return false
  if (accesses.some((access) => 'holder' in access && haveSameId(access.holder, holder)))
    return true
  const [first] = accesses
  if (!first || ('holder' in first && haveSameKind(first.holder, holder))) return false
  const [before, after] = await Promise.all([idOf(first), idOf({ holder })])
  return before !== null && before === after
}

function haveSameId(one: Holder, other: Holder): boolean {
  return 'sub' in one
    ? 'sub' in other && one.sub === other.sub
    : 'cus' in other && one.cus === other.cus
}

function haveSameKind(one: Holder, other: Holder): boolean {
  return 'sub' in one === 'sub' in other
}

async function idOf(access: { holder: Holder } | { token: string }): Promise<string | null> {
  const customer =
    'holder' in access
      ? await findCustomer(access.holder)
      : await callAs(access, getSignedInCustomer)
  return customer.ok ? customer.data.id : null
}
