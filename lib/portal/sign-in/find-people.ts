import type { Person } from '../../contract/customer/people'
import { findCustomer, getSignedInUser } from '../../polar/customers'
import { findPeople } from '../../polar/people'
import { callAs, catchContractViolation } from '../access/call-api'
import type { PortalFailure, PortalResult } from '../access/result'
import type { Subject } from '../links/subject'
import type { LinkGrant } from '../session/session-cookie'

/** Somebody who can sign in, and how they are known. */
export type SignInPerson = {
  subject: Subject
  name: string | null
  /** The team that they act for; null for a customer who acts for themselves. */
  team: string | null
  /** As it is on file, whatever somebody typed. */
  email: string
  locale: string | null
}

/**
 * Everybody whom an email lets in. On Portico's own API that is customers and members of teams;
 * at an API elsewhere it is customers only, since members can't be found by email there.
 */
export function findPeopleWithEmail(email: string): Promise<PortalResult<SignInPerson[]>> {
  return catchContractViolation(async () => {
    const people = await findPeople(email)
    return people.ok ? { ok: true, data: people.data.map(toSignInPerson) } : people
  })
}

/**
 * The one for whom a link was made, with the address on file for them; null when they are no
 * longer there, or there is none. A member's address is only told to the member, so it is asked
 * for as they themselves.
 */
export function findPersonOnFile(grant: LinkGrant): Promise<PortalResult<SignInPerson | null>> {
  return catchContractViolation(async () => {
    const { subject } = grant
    const customer = await findCustomer(subject)
    if (!customer.ok) return customer.failure.kind === 'missing' ? noPerson : customer
    const { name, email, locale = null } = customer.data
    if (!subject.member) return toPersonOnFile({ subject, name, team: null, email, locale })
    const member = await callAs(grant, getSignedInUser)
    if (!member.ok) return isGone(member.failure) ? noPerson : member
    return toPersonOnFile({ subject, ...member.data, team: name, locale })
  })
}

function toSignInPerson({ customer_id, customer_name, member_id, name, email, locale }: Person) {
  return {
    subject: { cus: customer_id, ...(member_id && { member: member_id }) },
    name: member_id ? name : customer_name,
    team: member_id ? customer_name : null,
    email,
    locale,
  }
}

const noPerson = { ok: true, data: null } as const

/** Of a member, and of what was asked with a session of theirs. */
function isGone({ kind }: PortalFailure): boolean {
  return kind === 'missing' || kind === 'expired'
}

function toPersonOnFile({
  email,
  ...person
}: Omit<SignInPerson, 'email'> & { email: string | null }): PortalResult<SignInPerson | null> {
  return { ok: true, data: email ? { ...person, email } : null }
}
