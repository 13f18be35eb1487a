import { env } from '../../env'
import { writeCsv } from '../../papers/archive/csv'
import { paperColumns } from '../../papers/archive/paper-table'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import type { PaperProblem } from '../papers/paper-problem'
import { type Chosen, findChosenOrders } from './find-chosen-orders'
import { rowsOfOrder } from './order-table'
import type { ChosenOrder } from './read-order-files'
import type { Selection } from './selection'
import { zipPapers } from './zip-papers'

/** A download, or why there is none. */
export type ChosenDownload = { body: ReadableStream<Uint8Array> | string } | Problem

type Problem = Extract<Chosen<never>, { problem: unknown }>

/** Zips the issued papers of the chosen orders. Nothing is issued, so a view-only link may do it. */
export function downloadZip(
  selection: Selection,
  explain: (problem: PaperProblem) => string,
): Promise<PortalResult<ChosenDownload>> {
  return withSession<ChosenDownload>({ read: 'orders' }, async (token) => {
    const chosen = await findChosenOrders(token, selection, pickChosen)
    if (!chosen.ok) return chosen
    if ('problem' in chosen.data) return { ok: true, data: chosen.data }
    const options = { timeZone: env().timeZone, now: new Date(), explain }
    return { ok: true, data: { body: zipPapers(token, chosen.data.orders, options) } }
  })
}

/** Writes a table of the chosen orders, a row for each rate of tax. */
export function downloadTable(selection: Selection): Promise<PortalResult<ChosenDownload>> {
  return withSession<ChosenDownload>({ read: 'orders' }, async (token) => {
    const { timeZone } = env()
    const keep = (order: Parameters<typeof rowsOfOrder>[0]) => rowsOfOrder(order, timeZone)
    const chosen = await findChosenOrders(token, selection, keep)
    if (!chosen.ok) return chosen
    if ('problem' in chosen.data) return { ok: true, data: chosen.data }
    return { ok: true, data: { body: writeCsv(paperColumns, chosen.data.orders.flat()) } }
  })
}

function pickChosen(order: ChosenOrder): ChosenOrder {
  const { id, created_at, invoice_number, is_invoice_generated, billing_name } = order
  return { id, created_at, invoice_number, is_invoice_generated, billing_name }
}
