import { createHash } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../db/database'
import { paperCopies, paperFiles } from '../db/schema'
import { log } from '../log'
import type { PaperCopy } from './paper-copies'

/** As `keepPaperCopy`, in this database. */
export async function keepPaperCopyIn(
  database: Database,
  order_id: string,
  content: Uint8Array,
  now: Date,
): Promise<void> {
  const sha256 = hashOf(content)
  await database.transaction(async (transaction) => {
    const file = { sha256, content: new Uint8Array(content) }
    await transaction.insert(paperFiles).values(file).onConflictDoNothing()
    const copy = { order_id, sha256, created_at: now }
    await transaction.insert(paperCopies).values(copy).onConflictDoNothing()
  })
}

/** As `listPaperCopies`, in this database. */
export async function listPaperCopiesIn(database: Database, orderId: string): Promise<PaperCopy[]> {
  return database
    .select({ sha256: paperCopies.sha256, keptAt: paperCopies.created_at })
    .from(paperCopies)
    .where(eq(paperCopies.order_id, orderId))
    .orderBy(asc(paperCopies.created_at))
}

/** As `readPaperCopy`, in this database. */
export async function readPaperCopyIn(
  database: Database,
  orderId: string,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await database
    .select({ content: paperFiles.content })
    .from(paperCopies)
    .innerJoin(paperFiles, eq(paperFiles.sha256, paperCopies.sha256))
    .where(and(eq(paperCopies.order_id, orderId), eq(paperCopies.sha256, sha256)))
  if (!row) return null
  if (hashOf(row.content) === sha256) return row.content
  log('error', 'An invoice that was kept is damaged', { order: orderId, sha256 })
  return null
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
