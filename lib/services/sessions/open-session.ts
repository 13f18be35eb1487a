import { randomUUID } from 'node:crypto'
import { and, eq, isNull, lt, type SQL } from 'drizzle-orm'
import type {
  CustomerSession,
  CustomerSessionCreate,
} from '../../contract/customer/customer-session'
import { customerSessions, customers, members } from '../../db/schema'
import { presentCustomer } from '../customers/present-customer'
import { invalid, violation } from '../errors'
import type { Services } from '../services'
import { hashToken, newSessionToken } from './token'

const HOUR = 3_600_000

type CustomerRow = typeof customers.$inferSelect
type MemberRow = typeof members.$inferSelect

/**
 * Opens a session of one hour for a customer of the merchant's. The token is in the
 * answer and nowhere else.
 *
 * @throws {ServiceError} `invalid` for an unknown customer or member, on that field,
 *   and when it isn't said which member of a team the session is for.
 */
export async function openSession(
  services: Services,
  input: CustomerSessionCreate,
): Promise<CustomerSession> {
  const customer = await findCustomer(services, input)
  const member = await findMember(services, customer, input)
  const now = services.clock()
  const token = newSessionToken(member ? 'polar_mst_' : 'polar_cst_')
  const session = {
    id: randomUUID(),
    created_at: now,
    token_hash: hashToken(token, services.tokenKey),
    customer_id: customer.id,
    member_id: member?.id ?? null,
    return_url: input.return_url ?? null,
    through_link: input.through_link ?? false,
    expires_at: new Date(now.getTime() + HOUR),
  }
  await services.database.delete(customerSessions).where(lt(customerSessions.expires_at, now))
  await services.database.insert(customerSessions).values(session)
  return {
    id: session.id,
    created_at: now.toISOString(),
    modified_at: null,
    token,
    expires_at: session.expires_at.toISOString(),
    return_url: session.return_url,
    customer_portal_url: `${services.portalUrl}/orders?customer_session_token=${token}`,
    customer_id: customer.id,
    customer: presentCustomer(customer),
  }
}

async function findCustomer(
  { database }: Services,
  input: CustomerSessionCreate,
): Promise<CustomerRow> {
  const { field, condition } = customerKeyOf(input)
  const [customer] = await database
    .select()
    .from(customers)
    .where(and(condition, isNull(customers.deleted_at)))
  if (!customer) throw invalid(violation([field], 'Customer does not exist.'))
  return customer
}

/** Where both ids are there, the merchant's own counts. */
function customerKeyOf(input: CustomerSessionCreate): { field: string; condition: SQL } {
  for (const field of ['external_customer_id', 'customer_external_id'] as const) {
    const id = input[field]
    if (typeof id === 'string') return { field, condition: eq(customers.external_id, id) }
  }
  if (!input.customer_id) throw new Error('A request for a session that names no customer')
  return { field: 'customer_id', condition: eq(customers.id, input.customer_id) }
}

async function findMember(
  { database }: Services,
  customer: CustomerRow,
  input: CustomerSessionCreate,
): Promise<MemberRow | null> {
  const customerMembers = await database
    .select()
    .from(members)
    .where(eq(members.customer_id, customer.id))
  if (input.member_id || input.external_member_id) return memberNamed(customerMembers, input)
  if (customer.type === 'team') {
    throw invalid(
      violation(['member_id'], 'member_id or external_member_id is required for a team.'),
    )
  }
  return customerMembers.find((member) => member.role === 'owner') ?? null
}

function memberNamed(customerMembers: MemberRow[], input: CustomerSessionCreate): MemberRow {
  const member = customerMembers.find((each) =>
    input.member_id ? each.id === input.member_id : each.external_id === input.external_member_id,
  )
  if (member) return member
  throw invalid(
    violation([input.member_id ? 'member_id' : 'external_member_id'], 'Member does not exist.'),
  )
}
