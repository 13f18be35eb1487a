import { randomUUID } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { customerSessions, customers } from '../../db/schema'
import type { Services } from '../services'
import { hashToken, newSessionToken } from '../sessions/token'

/**
 * Opens a session of this API for a customer whom the hosted API has vouched for, until then, and
 * returns its token; null when the customer isn't here, or is deleted.
 */
export async function openVouchedSession(
  { database, tokenKey, clock }: Services,
  customerId: string,
  until: Date,
): Promise<string | null> {
  const now = clock()
  await database.delete(customerSessions).where(lt(customerSessions.expires_at, now))
  return database.transaction(async (transaction) => {
    // Locked against a deletion at the same moment, which then ends this session too.
    const [customer] = await transaction
      .select({ deleted_at: customers.deleted_at })
      .from(customers)
      .where(eq(customers.id, customerId))
      .for('share')
    if (!customer || customer.deleted_at) return null
    const token = newSessionToken('polar_cst_')
    await transaction.insert(customerSessions).values({
      id: randomUUID(),
      created_at: now,
      token_hash: hashToken(token, tokenKey),
      customer_id: customerId,
      expires_at: until,
    })
    return token
  })
}
