import type { SignedInCustomer } from '../../contract/customer/customer'
import { callAs } from '../access/call-as'
import { actOnBehalf } from '../access/on-behalf'
import type { PortalResult } from '../access/result'
import type { PortalSession } from '../session/session-cookie'
import { readKnownCustomer } from './known-customer'
import { recallWrittenAccount } from './written-account'

/** Whether an account can be changed, or why not: because of a view-only link, or of the role. */
export type AccountPermissions = 'all' | 'viewOnly' | 'role'

export type Account = { customer: SignedInCustomer; permissions: AccountPermissions }

/** Reads the account of the session's customer. A session of single orders can't. */
export async function readAccount(
  session: PortalResult<PortalSession>,
): Promise<PortalResult<Account>> {
  const written = session.ok && session.data.full && recallWrittenAccount(session.data.full)
  if (written) return toAccount(written, 'all')
  const onBehalf = await actOnBehalf(session)
  if (onBehalf.ok) {
    return toAccount(onBehalf.data.record, 'all')
  }
  const { kind } = onBehalf.failure
  const grant = session.ok ? session.data.full : null
  if (!grant || (kind !== 'viewOnly' && kind !== 'forbidden')) return onBehalf
  const customer = await callAs(grant, (token) => readKnownCustomer(grant, token))
  return customer.ok
    ? toAccount(customer.data, kind === 'viewOnly' ? 'viewOnly' : 'role')
    : customer
}

function toAccount(
  customer: SignedInCustomer,
  permissions: AccountPermissions,
): PortalResult<Account> {
  return { ok: true, data: { customer, permissions } }
}
