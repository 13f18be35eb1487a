import type { AccountChanges } from '../../billing/account/account-changes'
import type { CustomerRecord } from '../../contract/customer/customer'
import { canHandleBilling } from '../../contract/customer/customer-session'
import { getCustomerRecord, updateCustomerRecord } from '../../polar/customer-records'
import { getSignedInCustomer, getSignedInUser } from '../../polar/customers'
import { type FullGrant, isViewOnly, type PortalSession } from '../session/session-cookie'
import { callAs, catchContractViolation } from './call-api'
import type { PortalFailure, PortalResult } from './result'

export type RecordChanges = Omit<AccountChanges, 'billing_name'>

/** What the merchant's token can do for the customer whose session it is. */
export type OnBehalf = {
  grant: FullGrant
  record: CustomerRecord
  /** Changes the record. */
  change: (changes: RecordChanges) => Promise<PortalResult<CustomerRecord>>
}

/**
 * The only way to call the API with the merchant's token on behalf of a customer. It first checks
 * that the session may change everything and belongs to an owner or a billing manager. The customer
 * is the one that the API names for the session, never one that a request names.
 */
export async function actOnBehalf(
  session: PortalResult<PortalSession>,
): Promise<PortalResult<OnBehalf>> {
  if (!session.ok) return session
  const grant = session.data.full
  if (!grant) return fail('closed')
  if (isViewOnly(grant)) return fail('viewOnly')
  return callAs(grant, async (token) => {
    const user = await getSignedInUser(token)
    if (!user.ok) return user
    if (!canHandleBilling(user.data)) return fail('forbidden')
    const customer = await getSignedInCustomer(token)
    if (!customer.ok) return customer
    const record = await getCustomerRecord(customer.data.id)
    if (!record.ok) return record
    return { ok: true, data: { grant, record: record.data, change: createChange(record.data) } }
  })
}

function createChange(record: CustomerRecord): OnBehalf['change'] {
  return (changes) => catchContractViolation(() => updateCustomerRecord(record, changes))
}

function fail<Kind extends PortalFailure['kind']>(kind: Kind) {
  return { ok: false, failure: { kind } } as const
}
