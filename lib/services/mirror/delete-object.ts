import { eq } from 'drizzle-orm'
import { customers, type MirroredKind, mirrorObjects, orders, subscriptions } from '../../db/schema'
import type { Services } from '../services'
import { endSessions } from './write-objects'

/**
 * Takes out an object that the hosted API no longer has. A customer is marked as deleted, so that
 * nobody finds them, and their sessions end.
 */
export function deleteObject(services: Services, kind: MirroredKind, id: string): Promise<void> {
  return services.database.transaction(async (transaction) => {
    await transaction.update(mirrorObjects).set({ deleted: true }).where(eq(mirrorObjects.id, id))
    if (kind === 'order') await transaction.delete(orders).where(eq(orders.id, id))
    if (kind === 'subscription') {
      const subscription_id = null
      await transaction
        .update(orders)
        .set({ subscription_id })
        .where(eq(orders.subscription_id, id))
      await transaction.delete(subscriptions).where(eq(subscriptions.id, id))
    }
    if (kind !== 'customer') return
    const deleted_at = services.clock()
    await transaction.update(customers).set({ deleted_at }).where(eq(customers.id, id))
    await endSessions(transaction, [id])
  })
}
