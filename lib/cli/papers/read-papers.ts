import * as z from 'zod/mini'
import { explainRefusal } from '../../api/paper-problems'
import { orderPapers } from '../../contract/order/paper'
import { paperRecord } from '../../contract/order/paper-record'
import { PAGE_LIMIT_MAX, page } from '../../contract/page'
import type { ArchivedPaper, LeftOut } from '../../papers/archive/archive'
import { rowsOfPaper } from '../../papers/archive/paper-table'
import type { CallApi } from '../reach-api'
import { readAnswer, readReasons } from '../read-answer'

/** A time, without its boundaries. */
export type Time = { after: string; before: string }

/**
 * Reads what was issued in a time, paper by paper with its files.
 *
 * @param invoiced Gets the ids of orders whose invoice is among them.
 */
export async function* readIssuedPapers(
  callApi: CallApi,
  { after, before }: Time,
  invoiced: Set<string>,
): AsyncGenerator<ArchivedPaper> {
  const query = { issued_after: after, issued_before: before }
  for await (const record of readPages(callApi, '/v1/papers/', query, paperRecord)) {
    if (record.kind !== 'receipt') invoiced.add(record.order_id)
    const pdf = await readFile(callApi, record.url)
    const xml = record.copy_url ? await readFile(callApi, record.copy_url) : null
    const listed = { paper: record, rows: rowsOfPaper(record) }
    if (typeof pdf === 'string') yield { ...listed, problem: pdf }
    else if (typeof xml === 'string') yield { ...listed, problem: xml }
    else yield { ...listed, pdf, xml }
  }
}

/** Returns the content, or why there is none. The API has the same path wherever it is reached. */
async function readFile(
  callApi: CallApi,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const response = await callApi({ path: new URL(address).pathname })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : readReasons(response)
}

const order = z.object({ id: z.string(), invoice_number: z.nullable(z.string()) })

/** Reads the orders of a time that have no invoice, and why. */
export async function* readOrdersNotIssued(
  callApi: CallApi,
  { after, before }: Time,
  invoiced: ReadonlySet<string>,
): AsyncGenerator<LeftOut> {
  const query = { created_after: after, created_before: before, sorting: 'created_at' }
  for await (const { id, invoice_number } of readPages(callApi, '/v1/orders/', query, order)) {
    if (invoiced.has(id)) continue
    const response = await callApi({ path: `/v1/orders/${id}/papers` })
    const { items, invoice } = await readAnswer(response, orderPapers)
    if (items.some(({ kind }) => kind === 'invoice')) continue
    const reason = invoice.reason ? explainRefusal(invoice.reason) : 'Nobody has asked for it yet.'
    yield { number: invoice_number ?? '', order: id, reason }
  }
}

async function* readPages<Item extends z.core.$ZodType>(
  callApi: CallApi,
  path: string,
  query: Record<string, string>,
  item: Item,
): AsyncGenerator<z.output<Item>> {
  for (let number = 1, last = 1; number <= last; number++) {
    const search = { ...query, limit: String(PAGE_LIMIT_MAX), page: String(number) }
    const response = await callApi({ path: `${path}?${new URLSearchParams(search)}` })
    const { items, pagination } = await readAnswer(response, page(item))
    yield* items
    last = pagination.max_page
  }
}
