import {
  type ArchiveEntry,
  type LeftOut,
  listLeftOut,
  zipEntries,
} from '../../papers/archive/archive'
import { createFileNames } from '../../papers/archive/file-names'
import type { PaperProblem } from '../papers/paper-problem'
import { type ChosenOrder, readOrderFiles } from './read-order-files'

/** With the list of what is missing; above 65 535, `unzip` takes a ZIP for damaged. */
const FILES_MAX = 60_000

type Options = {
  timeZone: string
  now: Date
  /** Says why a paper is missing, in the customer's language. */
  explain: (problem: PaperProblem) => string
}

/**
 * Writes a ZIP of the papers of these orders, each paper when it is taken. What can't be read is
 * listed in it. The stream fails where the rest can't be read at all.
 */
export function zipPapers(
  token: string,
  orders: ChosenOrder[],
  options: Options,
): ReadableStream<Uint8Array> {
  return zipEntries(listFiles(token, orders, options))
}

async function* listFiles(
  token: string,
  orders: ChosenOrder[],
  { timeZone: time_zone, now, explain }: Options,
): AsyncGenerator<ArchiveEntry> {
  const nameFile = createFileNames()
  const leftOut: LeftOut[] = []
  let files = 1
  for (const order of orders) {
    const buyer = { name: order.billing_name, country: null, tax_id: null }
    for await (const file of readOrderFiles(token, order)) {
      const { number } = file
      if ('problem' in file) {
        leftOut.push({ number, order: order.id, reason: explain(file.problem) })
        continue
      }
      if (++files > FILES_MAX) throw new Error('The orders have too many papers for one ZIP')
      const issued = { number, issued_at: file.issuedAt, time_zone, buyer }
      const modified = new Date(file.issuedAt)
      yield { name: nameFile(issued, 'pdf'), content: file.content, modified }
    }
  }
  if (leftOut.length > 0) yield listLeftOut(leftOut, now)
}
