import { eq } from 'drizzle-orm'
import type { AuthenticatedUser, SessionInfo } from '../../contract/customer/customer-session'
import { customerSessions, customers, members } from '../../db/schema'
import type { CustomerCaller } from '../caller'
import { notFound } from '../errors'
import type { Services } from '../services'

/** How long the caller's session is good for. */
export async function introspectSession(
  { database }: Services,
  { sessionId }: CustomerCaller,
): Promise<SessionInfo> {
  const [session] = await database
    .select()
    .from(customerSessions)
    .where(eq(customerSessions.id, sessionId))
  if (!session) throw notFound()
  return { expires_at: session.expires_at.toISOString(), return_url: session.return_url }
}

/** Whose session it is; a member comes with their role. */
export async function authenticatedUserOf(
  { database }: Services,
  { customerId, member }: CustomerCaller,
): Promise<AuthenticatedUser> {
  const table = member ? members : customers
  const [person] = await database
    .select({ name: table.name, email: table.email })
    .from(table)
    .where(eq(table.id, member?.id ?? customerId))
  if (!person) throw notFound()
  return {
    type: member ? 'member' : 'customer',
    name: person.name,
    email: person.email ?? '',
    customer_id: customerId,
    member_id: member?.id ?? null,
    role: member?.role ?? null,
  }
}
