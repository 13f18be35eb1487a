import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { orders, papers } from '../../db/schema'
import { log } from '../../log'
import { PaperError } from '../../papers/engine/engine'
import type { PrintedPaper } from '../../papers/printer'
import { type Caller, mustHandleBilling } from '../caller'
import { refused } from '../errors'
import { recordEvent } from '../events/record-event'
import { actorOf } from '../history/record-change'
import type { OrderRow } from '../orders/order-rows'
import { findOrder, isAccessibleOrder } from '../orders/own-order'
import { merchantRelatedRowsOf, presentMerchantOrder } from '../orders/present-merchant-order'
import type { Services } from '../services'
import type { PaperPlan } from './plan-paper'

/** Plans a paper of an order; null when there is nothing to issue. */
type Plan = (database: Database, row: OrderRow) => Promise<PaperPlan | null>

/** How often an order may change while its paper is printed. */
const ATTEMPTS_MAX = 5

/**
 * Issues the paper that is planned for an order, if one is. It is printed before anything is
 * locked: the order is looked at again when the paper is kept, and where it has changed, or another
 * request has issued the same, planned anew.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`; `refused`
 */
export async function issuePaper(
  services: Services,
  caller: Caller,
  id: string,
  plan: Plan,
): Promise<void> {
  mustHandleBilling(caller)
  const { database } = services
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const planned = await plan(database, await findOrder(database, caller, id))
    if (!planned) return
    const printed = await print(services, id, planned)
    if (await keep(services, caller, id, { plan, planned, printed })) return
  }
  throw new Error('The order changes each time that its paper is printed')
}

async function print(
  services: Services,
  order: string,
  { document, locale }: PaperPlan,
): Promise<PrintedPaper> {
  try {
    return await services.papers.print(document, locale)
  } catch (error) {
    if (!(error instanceof PaperError)) throw error
    log('error', 'A paper could not be printed', { order, reason: error.message })
    throw refused('PaperNotPrintable')
  }
}

type Printed = { plan: Plan; planned: PaperPlan; printed: PrintedPaper }

/** All or nothing: false where the order is no longer as it was when it was printed. */
function keep(
  services: Services,
  caller: Caller,
  id: string,
  { plan, planned, printed }: Printed,
): Promise<boolean> {
  return services.database.transaction(async (transaction) => {
    const condition = isAccessibleOrder(caller, id)
    const [row] = await transaction.select().from(orders).where(condition).for('update')
    if (!row || !isDeepStrictEqual(await plan(transaction, row), planned)) return false
    const { files } = services.papers
    const { kind, revision, document } = planned
    const pdf = await files.put(transaction, printed.pdf)
    const xml = printed.xml && (await files.put(transaction, Buffer.from(printed.xml)))
    await transaction.insert(papers).values({
      id: randomUUID(),
      created_at: new Date(document.issuedAt),
      order_id: row.id,
      kind,
      revision,
      number: document.number,
      locale: printed.locale,
      document,
      ...(await actorOf(transaction, caller)),
      pdf,
      xml,
      copy_left_out: printed.copyLeftOut,
    })
    if (kind === 'invoice') await markInvoiced(transaction, services, row)
    return true
  })
}

/** The merchant is told of an order's first invoice, which changes what the order says. */
async function markInvoiced(
  transaction: Database,
  services: Services,
  row: OrderRow,
): Promise<void> {
  if (row.is_invoiced_here) return
  const isNews = !row.is_invoice_generated
  const [updated] = await transaction
    .update(orders)
    .set({
      is_invoice_generated: true,
      is_invoiced_here: true,
      ...(isNews && { modified_at: services.clock() }),
    })
    .where(eq(orders.id, row.id))
    .returning()
  if (!updated || !isNews) return
  const shown = presentMerchantOrder(updated, await merchantRelatedRowsOf(transaction, [updated]))
  await recordEvent(transaction, services, 'order.updated', shown)
}
