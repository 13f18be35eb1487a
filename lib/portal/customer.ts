import { cache } from 'react'
import type { SignedInCustomer } from '../contract/customer'
import { getSignedInCustomer } from '../polar/customers'
import type { Result } from '../polar/failure'
import { currentSession } from './session'

/** The customer whose session it is, read at most once a request. */
export const readCustomer = cache(async (): Promise<Result<SignedInCustomer>> => {
  const session = await currentSession()
  if (!session) return { ok: false, failure: { kind: 'expired' } }
  return getSignedInCustomer(session.token)
})
