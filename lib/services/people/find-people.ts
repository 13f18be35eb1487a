import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PeopleQuery, Person } from '../../contract/customer/people'
import { customers, members } from '../../db/schema'
import type { Services } from '../services'

/**
 * The people with this email, in any case: customers who act for themselves, and members
 * of teams. A team's own email stands for its owner, unless a member of it has that one.
 */
export async function findPeople(
  services: Services,
  { email }: PeopleQuery,
): Promise<{ items: Person[] }> {
  const [asCustomers, asMembers] = await Promise.all([
    customersWith(services, email),
    membersWith(services, email),
  ])
  const ofMembers = new Set(asMembers.map(({ customer_id }) => customer_id))
  return {
    items: [...asCustomers.filter(({ customer_id }) => !ofMembers.has(customer_id)), ...asMembers],
  }
}

async function customersWith({ database }: Services, email: string): Promise<Person[]> {
  const rows = await database
    .select({ ...ofCustomer, member_id: members.id, name: members.name, email: customers.email })
    .from(customers)
    .leftJoin(
      members,
      and(
        eq(members.customer_id, customers.id),
        eq(customers.type, 'team'),
        eq(members.role, 'owner'),
      ),
    )
    .where(
      and(
        sameEmail(customers.email, email),
        isNull(customers.deleted_at),
        // A session of a team is always a member's.
        or(eq(customers.type, 'individual'), sql`${members.id} is not null`),
      ),
    )
    .orderBy(asc(customers.created_at), asc(customers.id), asc(members.id))
  return rows.flatMap((row) => (row.email ? { ...row, email: row.email } : []))
}

/** Not of individual customers: their one member is they themselves, by an email of then. */
function membersWith({ database }: Services, email: string): Promise<Person[]> {
  return database
    .select({ ...ofCustomer, member_id: members.id, name: members.name, email: members.email })
    .from(members)
    .innerJoin(customers, eq(customers.id, members.customer_id))
    .where(
      and(
        sameEmail(members.email, email),
        eq(customers.type, 'team'),
        isNull(customers.deleted_at),
      ),
    )
    .orderBy(asc(members.created_at), asc(members.id))
}

const ofCustomer = {
  customer_id: customers.id,
  customer_name: customers.name,
  locale: customers.locale,
}

function sameEmail(column: typeof customers.email | typeof members.email, email: string): SQL {
  return eq(sql`lower(${column})`, email.toLowerCase())
}
