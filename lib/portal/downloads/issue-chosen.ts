import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrderPapers } from '../../polar/papers'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { issueInvoiceAs } from '../papers/issue-invoice'
import { type Chosen, findChosenOrders } from './find-chosen-orders'
import type { Selection } from './selection'

/** How many invoices were issued, can't be, and are left for the next press. */
export type IssuedCount = { issued: number; refused: number; left: number }

/** The same, and the place of the order to go on with; null once all were looked at. */
export type IssuedStep = IssuedCount & { next: number | null }

type Issuing = IssuedStep | Extract<Chosen<never>, { problem: unknown }>

/** Without scripts a browser waits for as long as proxies let it. */
const PATIENCE_MS = 20_000

/**
 * Has the invoices of the chosen orders issued that haven't been, one after the other for some
 * time. Repeating it goes on with what is left, and issues nothing twice.
 *
 * @param first The place of the order to begin with.
 */
export function issueChosen(
  selection: Selection,
  { patience = PATIENCE_MS, first = 0 }: { patience?: number; first?: number } = {},
): Promise<PortalResult<Issuing>> {
  return withSession<Issuing>({ change: 'orders' }, async (token) => {
    const until = Date.now() + patience
    const chosen = await findChosenOrders(token, selection, ({ id, is_invoice_generated }) => ({
      id,
      isIssued: is_invoice_generated,
    }))
    if (!chosen.ok) return chosen
    if ('problem' in chosen.data) return { ok: true, data: chosen.data }
    return issueEach(token, chosen.data.orders, { until, first })
  })
}

type Candidate = { id: string; isIssued: boolean }

async function issueEach(
  token: string,
  orders: Candidate[],
  { until, first }: { until: number; first: number },
): Promise<Result<IssuedStep>> {
  const count = { issued: 0, refused: 0, left: 0 }
  const stopAt = (index: number): Result<IssuedStep> => ({
    ok: true,
    data: { ...count, left: orders.length - index, next: index },
  })
  for (const [index, order] of orders.entries()) {
    if (index < first) continue
    if (Date.now() >= until) return stopAt(index)
    const outcome = await issueOne(token, order)
    if (outcome.ok) {
      if (outcome.data !== 'current') count[outcome.data]++
      continue
    }
    const { kind } = outcome.failure
    if (kind === 'expired' || kind === 'forbidden') return outcome
    if (kind !== 'busy') count.left++
    else return stopAt(index)
  }
  return { ok: true, data: { ...count, next: null } }
}

/** Our own API tells what it can issue; another only whether it has issued. */
async function issueOne(
  token: string,
  { id, isIssued }: Candidate,
): Promise<Result<'issued' | 'refused' | 'current'>> {
  if (env().polarServer && isIssued) return { ok: true, data: 'current' }
  const papers = await getOrderPapers(token, id)
  if (!papers.ok) return papers
  const state = papers.data?.invoice.state ?? 'open'
  if (state === 'refused') return { ok: true, data: 'refused' }
  if (state !== 'open') return { ok: true, data: 'current' }
  const issued = await issueInvoiceAs(token, id)
  if (!issued.ok) return issued
  return { ok: true, data: issued.data.kind === 'refused' ? 'refused' : 'issued' }
}
