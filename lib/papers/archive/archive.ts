import { startCsv, writeCsvRows } from './csv'
import { createFileNames, type NamedPaper } from './file-names'
import { paperColumns } from './paper-table'

/** An issued paper with its files, exactly as they were issued; or why they can't be read. */
export type ArchivedPaper = {
  paper: NamedPaper & { order_id: string }
  /** What the table of papers has of it. */
  rows: string[][]
} & ({ pdf: Uint8Array<ArrayBuffer>; xml: Uint8Array<ArrayBuffer> | null } | { problem: string })

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
  outcome: ArchiveOutcome = { papers: 0, damaged: 0, notIssued: 0 },
): AsyncGenerator<ArchiveEntry> {
  const nameFile = createFileNames()
  const leftOut: LeftOut[] = []
  let table = startCsv(paperColumns)
  for await (const { paper, rows, ...files } of papers) {
    const { number, order_id: order, issued_at } = paper
    table += writeCsvRows(rows)
    if ('problem' in files) {
      outcome.damaged++
      leftOut.push({ number, order, reason: files.problem })
      continue
    }
    outcome.papers++
    const modified = new Date(issued_at)
    yield { name: nameFile(paper, 'pdf'), content: files.pdf, modified }
    if (files.xml) yield { name: nameFile(paper, 'xml'), content: files.xml, modified }
  }
  yield { name: 'papers.csv', content: table, modified: now }
  for await (const order of notIssued) {
    outcome.notIssued++
    leftOut.push(order)
  }
  if (leftOut.length > 0) yield listLeftOut(leftOut, now)
}

function listLeftOut(leftOut: LeftOut[], now: Date): ArchiveEntry {
  const reasons = leftOut.map(({ number, order, reason }) => [number, order, reason])
  const content = startCsv(['number', 'order', 'reason']) + writeCsvRows(reasons)
  return { name: 'not-issued.csv', content, modified: now }
}
