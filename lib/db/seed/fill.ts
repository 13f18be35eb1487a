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
import { idOf } from './identity'
import { FOUNDED, merchant } from './merchant'
import { demoOrders } from './orders'
import { type Person, people, teamMembers } from './people'
import { productRows } from './products'

/** The demo shop whole or not at all. It is the same, to the last id, on every machine. */
export async function fillDemoShop(database: Database): Promise<void> {
  const sold = demoOrders()
  await database.transaction(async (transaction) => {
    const claimed = await transaction
      .insert(organizations)
      .values(merchant)
      .onConflictDoNothing()
      .returning({ id: organizations.id })
    // Another instance, started at the same moment, was faster.
    if (claimed.length === 0) return
    await transaction.insert(products).values(productRows())
    await transaction.insert(discounts).values(demoDiscount)
    await transaction.insert(customers).values(people.map(customerRow))
    await transaction.insert(members).values(people.flatMap(memberRows))
    await transaction.insert(subscriptions).values(sold.subscriptions)
    await transaction.insert(orders).values(sold.orders)
    await transaction.insert(orderItems).values(sold.items)
  })
}

/** Whether this database holds no data yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.select({ id: organizations.id }).from(organizations).limit(1)
  return rows.length === 0
}

function customerRow(person: Person): typeof customers.$inferInsert {
  return {
    id: idOf('customer', person.key),
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

function memberRows(person: Person): (typeof members.$inferInsert)[] {
  const customer_id = idOf('customer', person.key)
  if (person.team) {
    return teamMembers.map(({ key, ...member }) => ({
      ...member,
      id: idOf('member', person.key, key),
      created_at: FOUNDED,
      customer_id,
      external_id: `member_${key}`,
    }))
  }
  return [
    {
      id: idOf('member', person.key),
      created_at: FOUNDED,
      customer_id,
      email: person.email,
      name: person.name,
      role: 'owner',
    },
  ]
}
