import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { runInBulk } from '../../polar/network/spend-budget'
import { getOrderPapers } from '../../polar/papers'
import { withSession } from '../access/call-api'
import type { PortalResult } from '../access/result'
import { issueInvoiceAs } from '../papers/issue-invoice'
import { type ChoiceProblem, type Located, locateOrders } from './locate-orders'
import { type Chosen, readChosenOrders } from './read-chosen-orders'
import type { Selection } from './selection'

/** How many invoices were issued, can't be, and are left for the next press. */
export type IssuedCount = { issued: number; refused: number; left: number }

/** The same, and the place of the order to go on with; null once all were looked at. */
export type IssuedStep = IssuedCount & { next: number | null }

type Issuing = IssuedStep | { problem: ChoiceProblem }

/** Without scripts a browser waits for as long as proxies let it. */
const PATIENCE_MS = 20_000

/** How far one step of issuing goes. */
export type Limits = {
  patience?: number | undefined
  /** The place of the order to begin with. */
  first?: number | undefined
  /** Aborts when nobody waits for it any more. */
  signal?: AbortSignal | undefined
}

/**
 * Has the invoices of the chosen orders issued that haven't been, one after the other for some
 * time. Repeating it goes on with what is left, and issues nothing twice.
 */
export function issueChosen(
  selection: Selection,
  { patience = PATIENCE_MS, first = 0, signal }: Limits = {},
): Promise<PortalResult<Issuing>> {
  return withSession<Issuing>({ change: 'orders' }, async (token) => {
    const located = await locateOrders(token, selection)
    if (!located.ok) return located
    if ('problem' in located.data) return { ok: true, data: located.data }
    // Counted from here, so that a step gets on however long the orders take to be found.
    const until = Date.now() + patience
    const isOver = () => Date.now() >= until || signal?.aborted === true
    const { data } = located
    return runInBulk(() => issueEach(token, data, first, isOver))
  })
}

async function issueEach(
  token: string,
  located: Located,
  first: number,
  isOver: () => boolean,
): Promise<Result<IssuedStep>> {
  const total = 'ticked' in located ? located.ticked.length : located.count
  const count = { issued: 0, refused: 0, left: 0 }
  for await (const chosen of readChosenOrders((call) => call(token), located, first)) {
    if (isOver()) return stopAt(chosen.index)
    const outcome = await issueOne(token, chosen)
    if (outcome.ok) {
      if (outcome.data !== 'current') count[outcome.data]++
      continue
    }
    const { kind } = outcome.failure
    if (kind === 'expired' || kind === 'forbidden') return { ok: false, failure: { kind } }
    if (kind === 'busy' || !('order' in chosen)) return stopAt(chosen.index)
    count.left++
  }
  return { ok: true, data: { ...count, next: null } }

  function stopAt(index: number): Result<IssuedStep> {
    return { ok: true, data: { ...count, left: Math.max(0, total - index), next: index } }
  }
}

/** Our own API tells what it can issue; another only whether it has issued. */
async function issueOne(
  token: string,
  chosen: Chosen,
): Promise<PortalResult<'issued' | 'refused' | 'current'>> {
  if ('failure' in chosen) return { ok: false, failure: chosen.failure }
  if ('missing' in chosen) return { ok: true, data: 'refused' }
  const { id, is_invoice_generated } = chosen.order
  if (env().polarServer && is_invoice_generated) return { ok: true, data: 'current' }
  const papers = await getOrderPapers(token, id)
  if (!papers.ok) return papers
  const state = papers.data?.invoice.state ?? 'open'
  if (state === 'refused') return { ok: true, data: 'refused' }
  if (state !== 'open') return { ok: true, data: 'current' }
  const issued = await issueInvoiceAs(token, id)
  if (!issued.ok) return issued
  return { ok: true, data: issued.data.kind === 'refused' ? 'refused' : 'issued' }
}
