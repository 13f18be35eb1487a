import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrder } from '../../polar/orders'
import { requestInvoice } from '../../polar/papers'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { isStillEarlier } from './earlier-paper'
import { findUnprintable } from './find-unprintable'

/** Whether an order's invoice is ready, still being made, or why it isn't issued. */
export type InvoiceProgress = { kind: 'ready' | 'preparing' } | { kind: 'refused'; reason: string }

/** Has an order's invoice issued, or a corrected one where the latest no longer says what it does. */
export function issueInvoice(
  orderId: string,
  reference?: string,
): Promise<PortalResult<InvoiceProgress>> {
  return withSession({ change: { order: orderId } }, async (token) =>
    findUnprintable(reference ?? '').length > 0
      ? { ok: false, failure: { kind: 'invalid', details: [] } }
      : issueInvoiceAs(token, orderId, reference),
  )
}

/** The same with a token of the API. */
export async function issueInvoiceAs(
  token: string,
  orderId: string,
  reference?: string,
): Promise<Result<InvoiceProgress>> {
  const requested = await requestInvoice(token, orderId, reference)
  if (!requested.ok) return requested
  const { refused } = requested.data
  if (refused !== null) return { ok: true, data: { kind: 'refused', reason: refused } }
  return readProgress(token, orderId)
}

/**
 * Our own API has issued the invoice when it answers. Another makes it afterwards: the order says
 * when there is one, and a corrected one is another file than before.
 */
async function readProgress(token: string, orderId: string): Promise<Result<InvoiceProgress>> {
  if (!env().polarServer) return { ok: true, data: { kind: 'ready' } }
  const order = await getOrder(token, orderId)
  if (!order.ok) return order
  const isReady = order.data.is_invoice_generated && !(await isStillEarlier(token, orderId))
  return { ok: true, data: { kind: isReady ? 'ready' : 'preparing' } }
}

/** Without scripts a browser waits for as long as proxies let it. */
const WAIT_MS = 25_000
const INTERVAL_MS = 1_500

/** Waits until an invoice that is being made is ready, for some time. */
export async function waitForInvoice(
  orderId: string,
  issued: PortalResult<InvoiceProgress>,
): Promise<PortalResult<InvoiceProgress>> {
  const started = Date.now()
  let progress = issued
  while (isPreparing(progress) && Date.now() - started < WAIT_MS) {
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
    progress = await readInvoiceProgress(orderId)
  }
  return progress
}

/** Whether the invoice that was asked for is ready. Changes nothing. */
export function readInvoiceProgress(orderId: string): Promise<PortalResult<InvoiceProgress>> {
  return withSession({ read: { order: orderId } }, (token) => readProgress(token, orderId))
}

function isPreparing(progress: PortalResult<InvoiceProgress>): boolean {
  return progress.ok && progress.data.kind === 'preparing'
}
