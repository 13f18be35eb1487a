import { asc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database } from '../../db/database'
import { orders, paperFiles, papers } from '../../db/schema'
import { numberOfRevision } from '../../documents/create-paper'
import type { FileStore } from '../../services/papers/file-store'
import type { Writer } from './writers'

/**
 * Expects that the order of this writer has whole revisions and nothing else: one for each confirmed
 * edit, numbered without a gap, each naming the one before, with files that are what their hashes
 * say.
 */
export async function expectWholePapers(
  database: Database,
  files: FileStore,
  { target, confirmed }: Writer,
): Promise<void> {
  const rows = await database
    .select()
    .from(papers)
    .where(eq(papers.order_id, target.id))
    .orderBy(asc(papers.revision))
  const [order] = await database.select().from(orders).where(eq(orders.id, target.id))
  const isIssued = rows.length > 0
  expect(order).toMatchObject({ is_invoice_generated: isIssued, is_invoiced_here: isIssued })

  const texts = rows.map(({ document }) => document.addresses.buyer?.line1)
  expect(texts).toEqual(expect.arrayContaining(confirmed))
  expect(new Set(texts).size).toBe(texts.length)
  for (const [index, { revision, number, document, pdf, xml }] of rows.entries()) {
    expect(revision).toBe(index + 1)
    expect(number).toBe(numberOfRevision(order?.invoice_number ?? '', revision))
    expect(document.corrects?.number).toBe(rows[index - 1]?.number)
    for (const sha256 of [pdf, xml ?? pdf]) await files.get(database, sha256)
  }
}

/** Expects that the database has the files of papers, and no others. */
export async function expectNoOtherFiles(database: Database): Promise<void> {
  const rows = await database.select({ pdf: papers.pdf, xml: papers.xml }).from(papers)
  const kept = await database.select({ sha256: paperFiles.sha256 }).from(paperFiles)
  const named = new Set(rows.flatMap(({ pdf, xml }) => [pdf, xml ?? pdf]))
  expect(kept.map(({ sha256 }) => sha256).toSorted()).toEqual([...named].toSorted())
}
