import type { PortalOrder } from '../../contract/order/order'
import { PAGE_LIMIT_MAX } from '../../contract/page'
import { env } from '../../env'
import type { Result } from '../../polar/failure'
import { getOrder, listOrders } from '../../polar/orders'
import type { Selection } from './selection'
import { callWhenBusy } from './when-busy'

/** Above 65 535 files, `unzip` takes a ZIP for damaged. */
const ORDERS_MAX = 60_000

/** Each paper of an API elsewhere takes calls, of which it allows only so many. */
const HOSTED_ORDERS_MAX = 100

/** How many orders one download may have. */
export function maxOrders(): number {
  return env().polarServer ? HOSTED_ORDERS_MAX : ORDERS_MAX
}

/** What was kept of each chosen order; or why there is nothing to download. */
export type Chosen<Kept> = { orders: Kept[] } | { problem: 'none' | 'tooMany' }

/**
 * Finds the chosen orders among those of the customer, the newest first. Of each, only what `keep`
 * returns stays in memory.
 */
export async function findChosenOrders<Kept>(
  token: string,
  selection: Selection,
  keep: (order: PortalOrder) => Kept,
): Promise<Result<Chosen<Kept>>> {
  const max = maxOrders()
  if ('ids' in selection && selection.ids.length > max) return refuse('tooMany')
  const source = 'ids' in selection ? readEach(token, selection.ids) : readDays(token, selection)
  const kept = new Map<string, Kept>()
  for await (const order of source) {
    if (!order.ok) return order
    kept.set(order.data.id, keep(order.data))
    if (kept.size > max) return refuse('tooMany')
  }
  return kept.size > 0 ? { ok: true, data: { orders: [...kept.values()] } } : refuse('none')
}

function refuse(problem: 'none' | 'tooMany'): Result<{ problem: 'none' | 'tooMany' }> {
  return { ok: true, data: { problem } }
}

/** What isn't the customer's is nobody's to them, and left out. */
async function* readEach(token: string, ids: string[]): AsyncGenerator<Result<PortalOrder>> {
  for (const id of ids) {
    const order = await callWhenBusy(() => getOrder(token, id))
    if (order.ok || order.failure.kind !== 'missing') yield order
  }
}

async function* readDays(
  token: string,
  { since, before }: { since: Date; before: Date },
): AsyncGenerator<Result<PortalOrder>> {
  for (let page = 1, last = 1; page <= last; page++) {
    const query = { page, limit: PAGE_LIMIT_MAX, sorting: '-created_at' } as const
    const result = await callWhenBusy(() => listOrders(token, query))
    if (!result.ok) return yield result
    for (const order of result.data.items) {
      const created = new Date(order.created_at)
      if (created < since) return
      if (created < before) yield { ok: true, data: order }
    }
    last = result.data.pagination.max_page
  }
}
