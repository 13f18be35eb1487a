import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { type BillingState, billingFields } from '../../contract/order/history'
import type { Database } from '../../db/database'
import { customers, history, members, organizations } from '../../db/schema'
import type { Caller } from '../caller'
import type { Services } from '../services'

type Subject = { customer_id: string; order_id: string | null }

/**
 * Writes the history record of a change of billing data, in the transaction of that change:
 * who, when, and each field that differs, before and after. Where none differs, nothing is written.
 */
export async function recordChange(
  transaction: Database,
  services: Services,
  caller: Caller,
  subject: Subject,
  sides: { before: BillingState; after: BillingState },
): Promise<void> {
  const changedFields = billingFields.filter(
    (field) => !isDeepStrictEqual(sides.before[field], sides.after[field]),
  )
  if (changedFields.length === 0) return
  await transaction.insert(history).values({
    id: randomUUID(),
    created_at: services.clock(),
    ...subject,
    ...(await actorOf(transaction, caller)),
    through_link: caller.kind === 'customer' && caller.throughLink,
    before: pick(changedFields, sides.before),
    after: pick(changedFields, sides.after),
  })
}

function pick(fields: (keyof BillingState)[], state: BillingState): BillingState {
  return Object.fromEntries(fields.map((field) => [field, state[field] ?? null]))
}

/** The caller, by the name that they have today: names change, the record doesn't. */
export async function actorOf(database: Database, caller: Caller) {
  if (caller.kind === 'merchant') {
    const [merchant] = await database.select({ name: organizations.name }).from(organizations)
    return { actor: 'merchant' as const, actor_name: merchant?.name ?? null }
  }
  const { customerId, member } = caller
  const table = member ? members : customers
  const [person] = await database
    .select({ name: table.name, email: table.email })
    .from(table)
    .where(eq(table.id, member?.id ?? customerId))
  return {
    actor: member ? ('member' as const) : ('customer' as const),
    member_id: member?.id ?? null,
    actor_name: person?.name ?? person?.email ?? null,
  }
}
