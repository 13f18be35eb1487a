import { cache } from 'react'
import type { SignedInCustomer } from '../../contract/customer/customer'
import { getSignedInCustomer } from '../../polar/customers'
import { callAsEither, type PortalResult } from '../access/failure'
import { grantsFor } from '../access/permissions'
import { currentSession } from '../session/session'
import { maskEmail } from '../sign-in/mask-email'

/**
 * The customer whose session it is, read at most once a request. A session of order links
 * knows them too: for their language, their name and the tax id on the invoice. Whoever has one may
 * not be the customer, so they don't learn the address.
 */
export const readCustomer = cache(async (): Promise<PortalResult<SignedInCustomer>> => {
  const session = await currentSession()
  if (!session.ok) return session
  const [access, other] = grantsFor(session.data, session.data.orders[0]?.order)
  if (!access) return { ok: false, failure: { kind: 'signedOut' } }
  return callAsEither([access, other], async (token, read) => {
    const customer = await getSignedInCustomer(token)
    return customer.ok && 'order' in read ? { ok: true, data: masked(customer.data) } : customer
  })
})

function masked(customer: SignedInCustomer): SignedInCustomer {
  return { ...customer, email: customer.email && maskEmail(customer.email) }
}
