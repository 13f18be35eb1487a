import type { Database } from '../database'
import {
  customers,
  discounts,
  members,
  orderItems,
  orders,
  organizations,
  products,
  subscriptions,
} from '../schema'
import { demoDiscount } from './discount'
import { FOUNDED, merchant } from './merchant'
import { createDemoOrders } from './orders'
import { type Person, people, teamMembers } from './people'
import { createProductRows } from './products'
import { deriveId } from './stable-values'

/** Inserts the demo shop in one transaction. It is the same on every machine, ids included. */
export async function fillDemoShop(database: Database): Promise<void> {
  const sold = createDemoOrders()
  await database.transaction(async (transaction) => {
    const claimed = await transaction
      .insert(organizations)
      .values(merchant)
      .onConflictDoNothing()
      .returning({ id: organizations.id })
    // Another instance that started at the same time has already done it.
    if (claimed.length === 0) return
    await transaction.insert(products).values(createProductRows())
    await transaction.insert(discounts).values(demoDiscount)
    await transaction.insert(customers).values(people.map(toCustomerRow))
    await transaction.insert(members).values(people.flatMap(toMemberRows))
    await transaction.insert(subscriptions).values(sold.subscriptions)
    await transaction.insert(orders).values(sold.orders)
    await transaction.insert(orderItems).values(sold.items)
  })
}

/** Whether this database has no data yet. */
export async function isDatabaseEmpty(database: Database): Promise<boolean> {
  const rows = await database.select({ id: organizations.id }).from(organizations).limit(1)
  return rows.length === 0
}

function toCustomerRow(person: Person): typeof customers.$inferInsert {
  return {
    id: deriveId('customer', person.key),
    created_at: FOUNDED,
    organization_id: merchant.id,
    type: person.team ? 'team' : 'individual',
    external_id: person.externalId,
    email: person.email,
    email_verified: true,
    name: person.name,
    billing_address: person.address,
    locale: person.locale,
  }
}

function toMemberRows(person: Person): (typeof members.$inferInsert)[] {
  const customer_id = deriveId('customer', person.key)
  if (person.team) {
    return teamMembers.map(({ key, ...member }) => ({
      ...member,
      id: deriveId('member', person.key, key),
      created_at: FOUNDED,
      customer_id,
      external_id: `member_${key}`,
    }))
  }
  return [
    {
      id: deriveId('member', person.key),
      created_at: FOUNDED,
      customer_id,
      email: person.email,
      name: person.name,
      role: 'owner',
    },
  ]
}
