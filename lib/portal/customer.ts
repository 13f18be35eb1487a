import { cache } from 'react'
import type { SignedInCustomer } from '../contract/customer'
import { getSignedInCustomer } from '../polar/customers'
import { type PortalResult, withSession } from './failure'

/** The customer whose session it is, read at most once a request. */
export const readCustomer = cache(
  (): Promise<PortalResult<SignedInCustomer>> => withSession(getSignedInCustomer),
)
