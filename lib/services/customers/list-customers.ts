import { and, count, eq, ilike, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Customer, CustomerListQuery } from '../../contract/customer/customer'
import type { Page } from '../../contract/page'
import { runningStatuses } from '../../contract/subscription/subscription'
import { customers, subscriptions } from '../../db/schema'
import {
  beginningWith,
  containing,
  metadataMatches,
  oneOf,
  orderBy,
  paginated,
  readPage,
} from '../list'
import type { Services } from '../services'
import { presentCustomer } from './present-customer'

const sortable = { created_at: customers.created_at, email: customers.email, name: customers.name }

/** The merchant's customers, filtered and sorted as asked, one page of them. */
export async function listCustomers(
  { database }: Services,
  query: CustomerListQuery,
): Promise<Page<Customer>> {
  const where = and(isNull(customers.deleted_at), ...filters(query))
  const [counted] = await database.select({ total: count() }).from(customers).where(where)
  const total = counted?.total ?? 0
  const rows = await readPage(query, total, (slice) =>
    database
      .select()
      .from(customers)
      .where(where)
      .orderBy(...orderBy(query.sorting, sortable, customers.id, slice))
      .limit(slice.limit)
      .offset(slice.offset),
  )
  return paginated(rows.map(presentCustomer), total, query.limit)
}

function filters(query: CustomerListQuery): (SQL | undefined)[] {
  const { organization_id, email, active, query: part, metadata } = query
  return [
    oneOf(customers.organization_id, organization_id),
    email === undefined ? undefined : eq(sql`lower(${customers.email})`, email.toLowerCase()),
    active === undefined
      ? undefined
      : active
        ? hasRunningSubscription()
        : not(hasRunningSubscription()),
    part ? matching(part) : undefined,
    ...metadataMatches(customers.metadata, metadata),
  ]
}

function hasRunningSubscription(): SQL {
  return sql`exists (
    select 1 from ${subscriptions}
    where ${subscriptions.customer_id} = ${customers.id}
    and ${inArray(subscriptions.status, [...runningStatuses])}
  )`
}

/** A part of a name or an email is remembered; an id is typed from its start. */
function matching(part: string): SQL | undefined {
  return or(
    ...[customers.email, customers.name, customers.billing_name].map((column) =>
      ilike(column, containing(part)),
    ),
    ilike(customers.external_id, beginningWith(part)),
  )
}
