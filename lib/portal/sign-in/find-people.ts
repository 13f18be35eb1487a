import type { Person } from '../../contract/customer/people'
import { findCustomer, getSignedInUser } from '../../polar/customers'
import { findPeople } from '../../polar/people'
import { callAs, catchContractViolation } from '../access/call-as'
import type { PortalFailure, PortalResult } from '../access/result'
import type { Subject } from '../links/subject'
import type { LinkGrant } from '../session/session-cookie'

/** A customer or a member of a team who can sign in. */
export type SignInPerson = {
  subject: Subject
  name: string | null
  /** The team that they act for; null for a customer who acts for themselves. */
  team: string | null
  /** As stored, however it was typed. */
  email: string
  locale: string | null
}

/**
 * Finds everybody who can sign in with an email address. With the embedded API these are customers
 * and members of teams; with another API only customers, since it can't find members by email.
 */
export function findPeopleWithEmail(email: string): Promise<PortalResult<SignInPerson[]>> {
  return catchContractViolation(async () => {
    const people = await findPeople(email)
    return people.ok ? { ok: true, data: people.data.map(toSignInPerson) } : people
  })
}

/**
 * Finds the person whom a link is for, with their address on file; null when they no longer exist
 * or have no address. The API gives a member's address to the member only, so it is read with a
 * session of theirs.
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

/** Whether a member no longer exists, by the failure of a call with their session. */
function isGone({ kind }: PortalFailure): boolean {
  return kind === 'missing' || kind === 'expired'
}

function toPersonOnFile({
  email,
  ...person
}: Omit<SignInPerson, 'email'> & { email: string | null }): PortalResult<SignInPerson | null> {
  return { ok: true, data: email ? { ...person, email } : null }
}
