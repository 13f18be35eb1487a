import { cache } from 'react'
import type { SignedInUser } from '../../contract/customer/customer-session'
import { env } from '../../env'
import { getSignedInUser } from '../../polar/customers'
import { onePerProcess } from '../../process-wide'
import { callAs } from '../access/call-as'
import { toSourceKey } from '../session/api-token'
import { createCustomerMemory, type Memory } from '../session/memory'
import { currentSession } from '../session/session'
import type { FullGrant } from '../session/session-cookie'

declare module '../../process-wide' {
  interface ProcessWide {
    knownMembers: Memory<SignedInUser>
  }
}

const known = () => onePerProcess('knownMembers', () => createCustomerMemory())

/**
 * Reads the member of a team who is signed in, at most once a request; null where the customer is,
 * or where it isn't known. An order link says nothing of its member, since it may have been
 * forwarded. What an API elsewhere said is remembered as long as what it said of the customer.
 */
export const readMember = cache(async (): Promise<SignedInUser | null> => {
  const session = await currentSession()
  const grant = session.ok ? session.data.full : null
  if (!grant || !isMembers(grant)) return null
  const recalled = known().recall(toSourceKey(grant))
  if (recalled) return recalled
  const member = await callAs(grant, getSignedInUser)
  if (!member.ok) return null
  if (env().polarServer) known().keep(toSourceKey(grant), member.data)
  return member.data
})

/** Whether this is a member's, as its link or the kind of its token says, without asking the API. */
function isMembers(grant: FullGrant): boolean {
  return 'token' in grant
    ? grant.token.startsWith('polar_mst_')
    : grant.subject.member !== undefined
}
