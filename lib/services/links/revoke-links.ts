import { and, inArray, lte } from 'drizzle-orm'
import type { LinkRevocation } from '../../contract/link/links'
import type { Database } from '../../db/database'
import { saveRevocations } from '../../db/revocations'
import { customerSessions, customers } from '../../db/schema'
import { isCustomer } from '../customers/find-customer'
import type { Services } from '../services'
import { customerKeyOf, revocationsOf } from './revocations-of'

/**
 * Ends links, and what came of them: the portal's sessions, which ask with each request,
 * and of a customer or of a time also the API's own.
 *
 * @throws {ServiceError} `invalid` for an unknown customer and for a moment to come.
 */
export async function revokeLinks(
  { database, clock }: Services,
  revocation: LinkRevocation,
): Promise<void> {
  const now = clock()
  const revocations = await revocationsOf(revocation, now, async (key) => {
    const [row] = await database.select().from(customers).where(isCustomer(key))
    return row ?? null
  })
  await database.transaction(async (transaction) => {
    await saveRevocations(transaction, revocations, now)
    if (!revocation.link) await endSessions(transaction, revocation, now)
  })
}

async function endSessions(
  database: Database,
  revocation: LinkRevocation,
  now: Date,
): Promise<void> {
  const { before } = revocation
  const customerIds = database
    .select({ id: customers.id })
    .from(customers)
    .where(isCustomer(customerKeyOf(revocation)))
  await database
    .delete(customerSessions)
    .where(
      and(
        before ? undefined : inArray(customerSessions.customer_id, customerIds),
        lte(customerSessions.created_at, before ?? now),
      ),
    )
}
