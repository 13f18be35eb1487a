import { env } from '../../env'
import { startCsv, writeCsvRows } from '../../papers/archive/csv'
import { paperColumns } from '../../papers/archive/paper-table'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import type { Grant } from '../session/session-cookie'
import { createPatientCaller } from './call-patiently'
import { type ChoiceProblem, type Located, locateOrders } from './locate-orders'
import { rowsOfOrder } from './order-table'
import { readChosenOrders } from './read-chosen-orders'
import type { Selection } from './selection'
import { streamChunks } from './stream-chunks'
import { type Explain, zipPapers } from './zip-papers'

/** A download, or why there is none. */
export type ChosenDownload =
  | { body: ReadableStream<Uint8Array> }
  | { problem: ChoiceProblem | 'missing' }

/**
 * Zips the issued papers of the chosen orders. Nothing is issued, so a view-only link may do it.
 * Where the API is busy, the download begins all the same, and waits.
 */
export function downloadZip(
  selection: Selection,
  explain: Explain,
): Promise<PortalResult<ChosenDownload>> {
  return withSession<ChosenDownload>({ read: 'orders' }, async (token, grant) => {
    const located = await locateOrders(token, selection)
    if (!located.ok && located.failure.kind !== 'busy') return located
    const known = located.ok ? located.data : null
    if (known && 'problem' in known) return { ok: true, data: known }
    const body = zipPapers(grant, selection, known, { now: new Date(), explain })
    return { ok: true, data: { body } }
  })
}

/**
 * Writes a table of the chosen orders, a row for each rate of tax. It is whole or there is none: the
 * stream fails where an order can't be read.
 */
export function downloadTable(selection: Selection): Promise<PortalResult<ChosenDownload>> {
  return withSession<ChosenDownload>({ read: 'orders' }, async (token, grant) => {
    const located = await locateOrders(token, selection)
    if (!located.ok) return located
    const { data } = located
    if ('problem' in data) return { ok: true, data }
    if ('ticked' in data && data.ticked.some(({ order }) => !order)) {
      return { ok: true, data: { problem: 'missing' } }
    }
    return { ok: true, data: { body: streamChunks((signal) => writeTable(grant, data, signal)) } }
  })
}

async function* writeTable(
  grant: Grant,
  located: Located,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const { timeZone } = env()
  yield encoder.encode(startCsv(paperColumns))
  for await (const chosen of readChosenOrders(createPatientCaller(grant, signal), located)) {
    if (!('order' in chosen)) throw new Error('An order of the table could not be read')
    yield encoder.encode(writeCsvRows(rowsOfOrder(chosen.order, timeZone)))
  }
}
