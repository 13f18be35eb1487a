import { cache } from 'react'
import type { SignedInCustomer } from '../../contract/customer/customer'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { maskEmail } from '../sign-in/mask-email'
import { readKnownCustomer } from './known-customer'

/**
 * Reads the session's customer, at most once a request. A session of order links may read them too,
 * for their language, name and tax id on the invoice. Since an order link may have been forwarded,
 * the email address is masked.
 */
export const readCustomer = cache(async (): Promise<PortalResult<SignedInCustomer>> => {
  return withSession({ read: 'customer' }, async (token, grant) => {
    const customer = await readKnownCustomer(grant, token)
    return customer.ok && 'order' in grant
      ? { ok: true, data: maskCustomer(customer.data) }
      : customer
  })
})

function maskCustomer(customer: SignedInCustomer): SignedInCustomer {
  return { ...customer, email: customer.email && maskEmail(customer.email) }
}
