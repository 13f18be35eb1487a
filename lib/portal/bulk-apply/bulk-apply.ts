import { after } from 'next/server'
import type { PortalOrder } from '../../contract/order/order'
import type { Result } from '../../polar/failure'
import { runInBulk } from '../../polar/network/spend-budget'
import { getOrder } from '../../polar/orders'
import { type Caller, withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import type { Scan } from '../orders/scan-orders'
import { correctInvoice } from '../papers/correct-invoice'
import { findUnprintableLetters } from '../papers/find-unprintable'
import { type Applied, applyDetails } from './apply-details'
import { applyToProfile, type ProfileOutcome } from './apply-to-profile'
import { readDetailsBefore } from './bulk-apply-link'
import { findTargets } from './find-targets'

/** Nothing was sent: no invoice can show these letters of the corrected details. */
export type Unprintable = { letters: string[] }

/** The order whose details are used, and the others that they can be applied to. */
export type Targets = Scan & { source: PortalOrder }

/**
 * Finds the orders that a correction can be applied to; none of details that can't be printed.
 * `from` is the parameter of the page's URL.
 */
export function readTargets(
  id: string,
  from: string,
): Promise<PortalResult<Targets | Unprintable>> {
  return withSession<Targets | Unprintable>({ read: 'orders' }, async (token) => {
    const [read, was] = await Promise.all([readSource(token, id), readDetailsBefore(id, from)])
    if (!read.ok) return read
    const { data: source } = read
    if ('letters' in source) return { ok: true, data: source }
    const found = await findTargets(token, { is: source, was })
    return found.ok ? { ok: true, data: { ...found.data, source } } : found
  })
}

/** Applies the correction of an order to other orders. */
export async function applyToOrders(
  id: string,
  from: string,
  targets: string[],
): Promise<PortalResult<Applied | Unprintable>> {
  const was = await readDetailsBefore(id, from)
  return withSource(id, async (caller, is) => {
    const applied = await runInBulk(() => applyDetails(caller, { is, was }, targets))
    if (applied.ok) correctInvoicesAfter(caller, applied.data)
    return applied
  })
}

/** Has the corrected invoices of those orders issued that had one, once the answer is sent. */
function correctInvoicesAfter({ token }: Caller, { results }: Applied): void {
  after(async () => {
    for (const { id, outcome } of results) {
      if (outcome.kind !== 'saved') continue
      const order = { id, is_invoice_generated: outcome.isInvoiced }
      await runInBulk(() => correctInvoice(token, order))
    }
  })
}

/** Saves the details of an order for future orders. */
export function applyToFutureOrders(
  id: string,
): Promise<PortalResult<ProfileOutcome | Unprintable>> {
  return withSource(id, (caller, source) => applyToProfile(caller, source))
}

function withSource<Data>(
  id: string,
  apply: (caller: Caller, source: PortalOrder) => Promise<Result<Data>>,
): Promise<PortalResult<Data | Unprintable>> {
  return withSession<Data | Unprintable>({ change: 'orders' }, async (token, grant) => {
    const read = await readSource(token, id)
    if (!read.ok) return read
    const { data: source } = read
    return 'letters' in source ? { ok: true, data: source } : apply({ token, grant }, source)
  })
}

async function readSource(token: string, id: string): Promise<Result<PortalOrder | Unprintable>> {
  const source = await getOrder(token, id)
  if (!source.ok) return source
  const letters = findUnprintableLetters(source.data)
  return letters.length > 0 ? { ok: true, data: { letters } } : source
}
