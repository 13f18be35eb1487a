import { findCustomer, getSignedInCustomer } from '../../polar/customers'
import type { PortalLink } from '../links/portal-link'
import type { Subject } from '../links/subject'
import type { PortalSession } from '../session/session-cookie'
import { callAs } from './call-as'

/**
 * Whether a link is for the same customer as the session, and if it opens the whole portal, for the
 * same member. False when the API can't say.
 */
export async function isSameCustomer(
  { full, orders }: PortalSession,
  { subject, order }: PortalLink,
): Promise<boolean> {
  const grants = full ? [full, ...orders] : orders
  const members = full && 'subject' in full ? [full.subject.member] : []
  if (order === null && members.some((member) => member !== subject.member)) return false
  if (grants.some((grant) => 'subject' in grant && haveSameId(grant.subject, subject))) return true
  const [first] = grants
  if (!first || ('subject' in first && haveSameKind(first.subject, subject))) return false
  const [before, after] = await Promise.all([readCustomerId(first), readCustomerId({ subject })])
  return before !== null && before === after
}

function haveSameId(one: Subject, other: Subject): boolean {
  return 'sub' in one
    ? 'sub' in other && one.sub === other.sub
    : 'cus' in other && one.cus === other.cus
}

function haveSameKind(one: Subject, other: Subject): boolean {
  return 'sub' in one === 'sub' in other
}

async function readCustomerId(
  grant: { subject: Subject } | { token: string },
): Promise<string | null> {
  const customer =
    'subject' in grant
      ? await findCustomer(grant.subject)
      : await callAs(grant, getSignedInCustomer)
  return customer.ok ? customer.data.id : null
}
