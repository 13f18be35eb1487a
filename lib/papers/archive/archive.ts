import { makeZip } from 'client-zip'
import type { PaperRecord } from '../../contract/order/paper-record'
import { writeCsv } from './csv'
import { createFileNames } from './file-names'
import { paperColumns, rowsOfPaper } from './paper-table'

/** An issued paper with its files, exactly as they were issued; or why they can't be read. */
export type ArchivedPaper = { record: PaperRecord } & (
  | { pdf: Uint8Array<ArrayBuffer>; xml: Uint8Array<ArrayBuffer> | null }
  | { problem: string }
)

/** What has no file in an archive, and why: an order without an invoice, or a damaged paper. */
export type LeftOut = { number: string; order: string; reason: string }

/** One file of an archive. */
export type ArchiveEntry = {
  name: string
  content: Uint8Array<ArrayBuffer> | string
  modified: Date
}

/** How much an archive holds, once all of its entries have been read. */
export type ArchiveOutcome = { papers: number; damaged: number; notIssued: number }

type Sources = {
  papers: AsyncIterable<ArchivedPaper>
  /** Read after the papers. */
  notIssued: AsyncIterable<LeftOut>
  now: Date
}

/**
 * Lists the files of an archive, one after the other: those of each paper, then a table of them,
 * and another of what is left out.
 */
export async function* listArchiveEntries(
  { papers, notIssued, now }: Sources,
  outcome: ArchiveOutcome,
): AsyncGenerator<ArchiveEntry> {
  const nameFile = createFileNames()
  const rows: string[][] = []
  const leftOut: LeftOut[] = []
  for await (const paper of papers) {
    const { record } = paper
    rows.push(...rowsOfPaper(record))
    const modified = new Date(record.issued_at)
    if ('problem' in paper) {
      outcome.damaged++
      leftOut.push({ number: record.number, order: record.order_id, reason: paper.problem })
      continue
    }
    outcome.papers++
    yield { name: nameFile(record, 'pdf'), content: paper.pdf, modified }
    if (paper.xml) yield { name: nameFile(record, 'xml'), content: paper.xml, modified }
  }
  yield { name: 'papers.csv', content: writeCsv(paperColumns, rows), modified: now }
  for await (const order of notIssued) {
    outcome.notIssued++
    leftOut.push(order)
  }
  if (leftOut.length === 0) return
  yield listLeftOut(leftOut, now)
}

/** The file of an archive that says what is left out, and why. */
export function listLeftOut(leftOut: LeftOut[], now: Date): ArchiveEntry {
  const reasons = leftOut.map(({ number, order, reason }) => [number, order, reason])
  const content = writeCsv(['number', 'order', 'reason'], reasons)
  return { name: 'not-issued.csv', content, modified: now }
}

/** Writes the entries of an archive as a ZIP, each as it is read. */
export function zipEntries(entries: AsyncIterable<ArchiveEntry>): ReadableStream<Uint8Array> {
  return makeZip(toInputs(entries), { buffersAreUTF8: true })
}

async function* toInputs(entries: AsyncIterable<ArchiveEntry>) {
  for await (const { name, content, modified } of entries) {
    yield { name, input: content, lastModified: modified }
  }
}
