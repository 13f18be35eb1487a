import type { AccountChanges } from '../../billing/account/account-changes'
import type { CustomerRecord } from '../../contract/customer/customer'
import { canHandleBilling } from '../../contract/customer/customer-session'
import { getCustomerRecord, updateCustomerRecord } from '../../polar/customer-records'
import { getSignedInUser } from '../../polar/customers'
import type { Result } from '../../polar/failure'
import { forgetCustomer, recallCustomer, rememberCustomer } from '../account/known-customer'
import { type FullGrant, isViewOnly, type PortalSession } from '../session/session-cookie'
import { callAs, catchContractViolation } from './call-as'
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
 * that the session may change everything and belongs to an owner or a billing manager; a record that
 * was read beside that check is thrown away otherwise. The customer is the one that the API names for the session, never one that a request names.
 */
export async function actOnBehalf(
  session: PortalResult<PortalSession>,
): Promise<PortalResult<OnBehalf>> {
  if (!session.ok) return session
  const grant = session.data.full
  if (!grant) return fail('closed')
  if (isViewOnly(grant)) return fail('viewOnly')
  return callAs(grant, async (token) => {
    const [user, early] = await Promise.all([getSignedInUser(token), readEarly(grant)])
    if (!user.ok) return user
    if (!canHandleBilling(user.data)) return fail('forbidden')
    const { customer_id: id } = user.data
    const record = early?.ok && early.data.id === id ? early : await getCustomerRecord(id)
    if (!record.ok) return record
    const change = createChange(grant, record.data)
    return { ok: true, data: { grant, record: record.data, change } }
  })
}

/** Reads the record beside the check of whose it is, where the API has said that lately. */
async function readEarly(grant: FullGrant): Promise<Result<CustomerRecord> | null> {
  const customer = recallCustomer(grant)
  return customer ? getCustomerRecord(customer.id) : null
}

function createChange(grant: FullGrant, record: CustomerRecord): OnBehalf['change'] {
  return async (changes) => {
    const changed = await catchContractViolation(() => updateCustomerRecord(record, changes))
    if (changed.ok) rememberCustomer(grant, changed.data)
    else forgetCustomer(grant)
    return changed
  }
}

function fail<Kind extends PortalFailure['kind']>(kind: Kind) {
  return { ok: false, failure: { kind } } as const
}
