import * as z from 'zod/mini'
import type { PaperQuery } from '../../contract/order/paper'
import { seal, unseal } from '../../crypto/seal'
import { type Caller, mustHandleBilling } from '../caller'
import { notFound, refused } from '../errors'
import { findOrder } from '../orders/own-order'
import type { Services } from '../services'
import { issueOwnInvoice } from './issue-invoice'
import { issueReceipt } from './issue-receipt'
import { type PaperRow, readPaper } from './paper-rows'
import { readFile } from './read-file'

/** For how long an address of a file works. */
const SECONDS = 10 * 60

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

const fileLink = z.object({ file: z.string(), name: z.string(), type: z.string() })

/** Everything that the address opens is in it, encrypted. */
async function linkTo(
  { tokenKey, portalUrl }: Services,
  paper: PaperRow | undefined,
  copy: boolean,
): Promise<{ url: string }> {
  const file = copy ? paper?.xml : paper?.pdf
  if (!paper || !file) throw refused('InvoiceDoesNotExist')
  const value = copy
    ? { file, name: `${paper.number}.xml`, type: 'application/xml' }
    : { file, name: `${paper.number}.pdf`, type: 'application/pdf' }
  const token = await seal([tokenKey], 'paper', value, SECONDS)
  return { url: `${portalUrl}/v1/papers/${token}` }
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
  const link = await unseal([services.tokenKey], 'paper', fileLink, token)
  if (!link) throw notFound()
  const { file, name, type } = link
  return { content: await readFile(services, file), name, type }
}
