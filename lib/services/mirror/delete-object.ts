import { eq } from 'drizzle-orm'
import { customers, mirrorObjects, orders } from '../../db/schema'
import type { Services } from '../services'
import { endSessions } from './write-objects'

/**
 * Takes out an order or a customer that the hosted API no longer has. A customer is marked as deleted, so that
 * nobody finds them, and their sessions end. Unlike after an event of its deletion, it comes back if
 * the API has it again: it may have been asked with the token of another organization.
 */
export function deleteObject(
  services: Services,
  kind: 'order' | 'customer',
  id: string,
): Promise<void> {
  return services.database.transaction(async (transaction) => {
    await transaction.delete(mirrorObjects).where(eq(mirrorObjects.id, id))
    if (kind === 'order') await transaction.delete(orders).where(eq(orders.id, id))
    if (kind !== 'customer') return
    const deleted_at = services.clock()
    await transaction.update(customers).set({ deleted_at }).where(eq(customers.id, id))
    await endSessions(transaction, [id])
  })
}
