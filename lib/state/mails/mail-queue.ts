import type { MailQueue } from '../../mail/queue'
import { stateDatabase } from '../database'
import { portalSecrets } from '../portal-secrets'
import { mailMemory } from './mail-memory'

/**
 * Where mails wait: in the database. Where there is none, in the memory of this process, and what
 * is not sent when it ends is lost.
 *
 * @throws {DatabaseUnavailableError}
 */
export async function openMailQueue(clock: () => Date): Promise<MailQueue> {
  const database = await stateDatabase()
  if (!database) return mailMemory(clock)
  const { mailTable } = await import('./mail-table')
  return mailTable({ database, secrets: await portalSecrets(), clock })
}
