import { stateDatabase } from './database'

/** An invoice of a hosted API as it was before a correction. Times are UTC. */
export type PaperCopy = { sha256: string; keptAt: Date }

/**
 * Keeps an order's invoice as it is now; one that is kept already stays once.
 *
 * @returns Whether it is kept: without a database it isn't.
 */
export async function keepPaperCopy(orderId: string, content: Uint8Array): Promise<boolean> {
  const database = await stateDatabase()
  if (!database) return false
  const { keepPaperCopyIn } = await import('./paper-copies-table')
  await keepPaperCopyIn(database, orderId, content, new Date())
  return true
}

/** The invoices of an order that were kept, oldest first; null without a database to keep them in. */
export async function listPaperCopies(orderId: string): Promise<PaperCopy[] | null> {
  const database = await stateDatabase()
  if (!database) return null
  const { listPaperCopiesIn } = await import('./paper-copies-table')
  return listPaperCopiesIn(database, orderId)
}

/** The file of one; null where none is kept, or it isn't what was kept. */
export async function readPaperCopy(
  orderId: string,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const database = await stateDatabase()
  if (!database) return null
  const { readPaperCopyIn } = await import('./paper-copies-table')
  return readPaperCopyIn(database, orderId, sha256)
}
