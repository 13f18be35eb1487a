import type { PaperQuery } from '../../contract/order/paper'
import { type Caller, mustHandleBilling } from '../caller'
import { notFound, refused } from '../errors'
import { findOrder } from '../orders/own-order'
import type { Services } from '../services'
import { createFileAddress, openFileToken } from './file-address'
import { issueOwnInvoice } from './issue-invoice'
import { issueReceipt } from './issue-receipt'
import { type PaperRow, readPaper } from './paper-rows'
import { readFile } from './read-file'

/**
 * An address at which the latest invoice of an order can be read for ten minutes, or an earlier one
 * by its revision. Where invoices were issued before Portico kept them, the first is made now.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`; `refused`
 */
export async function linkToInvoice(
  services: Services,
  caller: Caller,
  id: string,
  { revision, copy }: PaperQuery,
): Promise<{ url: string }> {
  mustHandleBilling(caller)
  const { database } = services
  const row = await findOrder(database, caller, id)
  const paper = await readPaper(database, row.id, 'invoice', revision)
  if (paper) return linkTo(services, paper, copy)
  if (revision !== undefined || !row.is_invoiced_here) throw refused('InvoiceDoesNotExist')
  await issueOwnInvoice(services, caller, id)
  return linkTo(services, await readPaper(database, row.id, 'invoice'), copy)
}

/**
 * An address at which the receipt of an order can be read for ten minutes. It is made now where the
 * latest doesn't say what the order says.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`; `refused`
 */
export async function linkToReceipt(
  services: Services,
  caller: Caller,
  id: string,
  { revision }: PaperQuery,
): Promise<{ url: string }> {
  if (revision === undefined) await issueReceipt(services, caller, id)
  mustHandleBilling(caller)
  const row = await findOrder(services.database, caller, id)
  const paper = await readPaper(services.database, row.id, 'receipt', revision)
  return linkTo(services, paper, false)
}

async function linkTo(
  services: Services,
  paper: PaperRow | undefined,
  copy: boolean,
): Promise<{ url: string }> {
  const url = paper && (await createFileAddress(services, paper, copy))
  if (!url) throw refused('InvoiceDoesNotExist')
  return { url }
}

/** A file to hand out. */
export type PaperFile = { content: Uint8Array<ArrayBuffer>; name: string; type: string }

/**
 * The file that an address of it opens.
 *
 * @throws {ServiceError} `not_found` for anything else, or when the address has expired; `refused`
 *   where the file is damaged.
 */
export async function openPaperLink(services: Services, token: string): Promise<PaperFile> {
  const link = await openFileToken(services, token)
  if (!link) throw notFound()
  const { file, name, type } = link
  return { content: await readFile(services, file), name, type }
}
