import { cache } from 'react'
import type { SignedInCustomer } from '../contract/customer'
import { getSignedInCustomer } from '../polar/customers'
import { callAs, type PortalResult } from './failure'
import { currentSession } from './session'

/**
 * The customer whose session it is, read at most once a request. A session of order links
 * knows them too: for their language, their name and the tax id on the invoice.
 */
export const readCustomer = cache(async (): Promise<PortalResult<SignedInCustomer>> => {
  const session = await currentSession()
  if (!session.ok) return session
  const access = session.data.full ?? session.data.orders[0]
  if (!access) return { ok: false, failure: { kind: 'signedOut' } }
  return callAs(access, getSignedInCustomer)
})
