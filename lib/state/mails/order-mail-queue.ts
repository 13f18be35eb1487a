import type { OrderMailQueue } from '../../mail/order-mail-queue'
import { stateDatabase } from '../database'
import { portalSecrets } from '../portal-secrets'

/**
 * Where it waits what customers are to be told of their orders; null without a database.
 *
 * @throws {DatabaseUnavailableError}
 */
export async function openOrderMailQueue(clock: () => Date): Promise<OrderMailQueue | null> {
  const database = await stateDatabase()
  if (!database) return null
  const { orderMailTable } = await import('./order-mail-table')
  return orderMailTable({ database, secrets: await portalSecrets(), clock })
}
