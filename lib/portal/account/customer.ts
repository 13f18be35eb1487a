import { cache } from 'react'
import type { SignedInCustomer } from '../../contract/customer/customer'
import { getSignedInCustomer } from '../../polar/customers'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { maskEmail } from '../sign-in/mask-email'

/**
 * The customer whose session it is, read at most once a request. A session of order links
 * knows them too: for their language, their name and the tax id on the invoice. Whoever has one may
 * not be the customer, so they don't learn the address.
 */
export const readCustomer = cache(async (): Promise<PortalResult<SignedInCustomer>> => {
  return withSession({ read: 'customer' }, async (token, grant) => {
    const customer = await getSignedInCustomer(token)
    return customer.ok && 'order' in grant
      ? { ok: true, data: maskCustomer(customer.data) }
      : customer
  })
})

function maskCustomer(customer: SignedInCustomer): SignedInCustomer {
  return { ...customer, email: customer.email && maskEmail(customer.email) }
}
