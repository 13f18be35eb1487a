import type { MailedOrder } from '../../contract/order/mailed-order'
import type { Attachment } from '../../mail/mail'
import { type PaperKind, requestInvoice } from '../../polar/papers'
import { callAs } from '../access/call-as'
import type { PortalResult } from '../access/result'
import type { Subject } from '../links/subject'
import { fetchPaperOf } from '../papers/fetch-paper-of'

/** In bytes. Mail servers often take 10 MB, of which base64 leaves three quarters. */
const SIZE_MAX = 5_000_000

/** The hosted API makes a corrected invoice after it was asked for, in seconds as a rule. */
export const INVOICE_TAKES_MS = 30_000

/**
 * Fetches the paper of an order that a mail brings along: its invoice, else its receipt. Null where
 * there is none, or it can't be had: the mail has the link to it all the same.
 */
export async function fetchAttachment(
  { id, invoice_number, receipt_number, is_invoice_generated }: MailedOrder,
  subject: Subject,
): Promise<Attachment | null> {
  if (is_invoice_generated) return fetchFile(subject, id, 'invoice', invoice_number)
  return receipt_number ? fetchFile(subject, id, 'receipt', receipt_number) : null
}

async function fetchFile(
  subject: Subject,
  orderId: string,
  kind: PaperKind,
  number: string | null,
): Promise<Attachment | null> {
  const paper = await callAs({ subject }, (token) => fetchPaperOf(token, orderId, kind))
  if (!paper.ok || 'refused' in paper.data) return null
  const content = await paper.data.file.arrayBuffer().catch(() => null)
  if (!content || content.byteLength > SIZE_MAX) return null
  const name = (number ?? kind).replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return { filename: `${name}.pdf`, content: Buffer.from(content).toString('base64') }
}

/** Has the corrected invoice of an order issued, where that was not done yet. */
export async function askForInvoice(
  orderId: string,
  subject: Subject,
): Promise<PortalResult<unknown>> {
  return callAs({ subject }, (token) => requestInvoice(token, orderId))
}
