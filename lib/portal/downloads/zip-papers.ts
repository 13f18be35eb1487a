import { type ArchivedPaper, type LeftOut, listArchiveEntries } from '../../papers/archive/archive'
import { zipEntries } from '../../papers/archive/write-zip'
import { type PaperProblem, toPaperProblem } from '../papers/paper-problem'
import type { Grant } from '../session/session-cookie'
import { type CallApi, createPatientCaller } from './call-patiently'
import { type ChoiceProblem, type Located, locateOrders } from './locate-orders'
import { type Chosen, readChosenOrders } from './read-chosen-orders'
import { readOrderPapers } from './read-order-papers'
import type { Selection } from './selection'
import { streamChunks } from './stream-chunks'

/** Why something is missing in a ZIP. */
export type LeftOutProblem = PaperProblem | ChoiceProblem

/** Says that in the customer's language. */
export type Explain = (problem: LeftOutProblem) => string

/**
 * Writes a ZIP of the papers of the chosen orders, each paper when it is taken. What can't be read
 * is listed in it. The stream fails where the session ends.
 *
 * @param located Where the orders are; null if that is to be found out first.
 */
export function zipPapers(
  grant: Grant,
  selection: Selection,
  located: Located | null,
  { now, explain }: { now: Date; explain: Explain },
): ReadableStream<Uint8Array> {
  return streamChunks((signal) => {
    const callApi = createPatientCaller(grant, signal)
    const leftOut: LeftOut[] = []
    const chosen = chooseOrders(callApi, selection, located)
    const papers = readPapers(callApi, chosen, leftOut, explain)
    return zipEntries(listArchiveEntries({ papers, notIssued: each(leftOut), now }))
  })
}

/** Reads the papers of these orders, and puts what is missing into a list. */
async function* readPapers(
  callApi: CallApi,
  chosen: AsyncIterable<Chosen | { problem: ChoiceProblem }>,
  leftOut: LeftOut[],
  explain: Explain,
): AsyncGenerator<ArchivedPaper> {
  for await (const choice of chosen) {
    if (!('order' in choice)) {
      leftOut.push(describeMissing(choice, explain))
      continue
    }
    const { order } = choice
    for await (const paper of readOrderPapers(callApi, order, explain)) {
      if ('paper' in paper) yield paper
      else {
        const { id, invoice_number } = order
        leftOut.push({ number: invoice_number ?? '', order: id, reason: explain(paper.missing) })
      }
    }
  }
}

async function* chooseOrders(
  callApi: CallApi,
  selection: Selection,
  known: Located | null,
): AsyncGenerator<Chosen | { problem: ChoiceProblem }> {
  if (known) return yield* readChosenOrders(callApi, known)
  const located = await callApi((token) => locateOrders(token, selection))
  if (!located.ok) return yield { index: 0, last: null, failure: located.failure }
  if ('problem' in located.data) return yield located.data
  yield* readChosenOrders(callApi, located.data)
}

/** Orders that weren't read have no number and no id yet: their places among the chosen ones say which. */
function describeMissing(
  missing: Exclude<Chosen, { order: unknown }> | { problem: ChoiceProblem },
  explain: Explain,
): LeftOut {
  if ('problem' in missing) return { number: '', order: '', reason: explain(missing.problem) }
  if ('missing' in missing) {
    return { number: '', order: missing.missing, reason: explain('missing') }
  }
  const { index, last, failure } = missing
  const order = last === null ? '' : `${index + 1}–${last + 1}`
  return { number: '', order, reason: explain(toPaperProblem(failure.kind)) }
}

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}
