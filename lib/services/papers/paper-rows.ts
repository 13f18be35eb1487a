import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { papers } from '../../db/schema'

export type PaperRow = typeof papers.$inferSelect
export type PaperKind = PaperRow['kind']

/** All papers of an order, oldest first. */
export function readPapers(database: Database, orderId: string): Promise<PaperRow[]> {
  return papersOf(database).execute({ orderId })
}

const papersOf = prepareOnce((database) =>
  database
    .select()
    .from(papers)
    .where(eq(papers.order_id, sql.placeholder('orderId')))
    .orderBy(asc(papers.created_at), asc(papers.revision))
    .prepare(UNNAMED),
)

/** The latest paper of a kind, or an earlier one by its revision. */
export async function readPaper(
  database: Database,
  orderId: string,
  kind: PaperKind,
  revision?: number,
): Promise<PaperRow | undefined> {
  const [row] = await database
    .select()
    .from(papers)
    .where(
      and(
        eq(papers.order_id, orderId),
        eq(papers.kind, kind),
        revision === undefined ? undefined : eq(papers.revision, revision),
      ),
    )
    .orderBy(desc(papers.revision))
    .limit(1)
  return row
}
