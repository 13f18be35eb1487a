import type { FieldErrorCode } from '../../billing/field-errors'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrder } from '../../polar/orders'
import { requestInvoice } from '../../polar/papers'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { checkReference } from './check-reference'
import { isStillEarlier } from './earlier-paper'

/** Whether an order's invoice is ready, still being made, or why it isn't issued. */
export type InvoiceProgress = { kind: 'ready' | 'preparing' } | { kind: 'refused'; reason: string }

/** Nothing was asked for: the buyer's reference can't be put on an invoice. */
export type InvalidReference = { kind: 'invalid'; error: FieldErrorCode }

type Issued = InvoiceProgress | InvalidReference

/** What became of asking for an invoice. */
export type Issuing = PortalResult<Issued>

/**
 * Has an order's invoice issued, or a corrected one where the latest no longer says what it does.
 *
 * @param reference The buyer's own, as it was typed; undefined where it stays as it is.
 */
export function issueInvoice(orderId: string, reference?: string): Promise<Issuing> {
  return withSession<Issued>({ change: { order: orderId } }, async (token) => {
    const error = reference === undefined ? null : checkReference(reference)
    return error
      ? { ok: true, data: { kind: 'invalid', error } }
      : issueInvoiceAs(token, orderId, reference)
  })
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
export async function waitForInvoice(orderId: string, issued: Issuing): Promise<Issuing> {
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

function isPreparing(progress: Issuing): boolean {
  return progress.ok && progress.data.kind === 'preparing'
}
