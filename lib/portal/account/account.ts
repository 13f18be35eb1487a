import type { SignedInCustomer } from '../../contract/customer/customer'
import { getSignedInCustomer } from '../../polar/customers'
import { callAs } from '../access/call-api'
import { onBehalf } from '../access/on-behalf'
import type { PortalResult } from '../access/result'
import type { PortalSession } from '../session/session-cookie'

/**
 * How much of an account can be changed: all of it; what goes without an external id; or
 * nothing, because of the link or because of the role.
 */
export type AccountAccess = 'all' | 'withoutId' | 'viewOnly' | 'role'

export type Account = { customer: SignedInCustomer; permissions: AccountAccess }

/** The account of the customer whose session it is, unless it is of single orders only. */
export async function readAccount(
  session: PortalResult<PortalSession>,
): Promise<PortalResult<Account>> {
  const acting = await onBehalf(session)
  if (acting.ok) {
    const { record, change } = acting.data
    return found(record, change ? 'all' : 'withoutId')
  }
  const { kind } = acting.failure
  const access = session.ok ? session.data.full : null
  if (!access || (kind !== 'viewOnly' && kind !== 'forbidden')) return acting
  const customer = await callAs(access, getSignedInCustomer)
  return customer.ok ? found(customer.data, kind === 'viewOnly' ? 'viewOnly' : 'role') : customer
}

function found(customer: SignedInCustomer, permissions: AccountAccess): PortalResult<Account> {
  return { ok: true, data: { customer, permissions } }
}
