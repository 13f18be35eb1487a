import type { IssuedPaper, OrderPapers } from '../../contract/order/paper'
import type { Database } from '../../db/database'
import { type Caller, mustHandleBilling } from '../caller'
import { ServiceError } from '../errors'
import { isByCaller } from '../history/order-history'
import type { OrderRow } from '../orders/order-rows'
import { findOrder } from '../orders/own-order'
import type { Services } from '../services'
import { describeContent } from './describe-content'
import { type PaperRow, readPapers } from './paper-rows'
import { planInvoice } from './plan-invoice'

/**
 * The papers of an order, oldest first, and whether its invoice can be issued.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`
 */
export async function listPapers(
  services: Services,
  caller: Caller,
  id: string,
): Promise<OrderPapers> {
  mustHandleBilling(caller)
  const { database } = services
  const row = await findOrder(database, caller, id)
  const papers = await readPapers(database, row.id)
  const latest = papers.findLast(({ kind }) => kind === 'invoice')
  const invoice = await findInvoiceState(database, services, row, latest)
  return {
    items: papers.map((paper) => presentPaper(paper, caller)),
    invoice,
    buyer_reference: row.buyer_reference,
  }
}

async function findInvoiceState(
  database: Database,
  services: Services,
  row: OrderRow,
  latest: PaperRow | undefined,
): Promise<OrderPapers['invoice']> {
  try {
    const issuedAt = services.clock().toISOString()
    const plan = await planInvoice(database, services, row, { issuedAt, latest })
    if (!plan) return { state: 'current', reason: null }
    return { state: plan.document.corrects ? 'outdated' : 'open', reason: null }
  } catch (error) {
    if (!(error instanceof ServiceError) || error.failure.code !== 'refused') throw error
    return { state: 'refused', reason: error.failure.reason }
  }
}

function presentPaper(row: PaperRow, caller: Caller): IssuedPaper {
  const { kind, revision, number, actor, actor_name, copy_left_out } = row
  const { corrects } = row.document
  return {
    kind,
    revision,
    number,
    created_at: row.created_at.toISOString(),
    corrects: corrects?.number ?? null,
    corrected: corrects?.fields ?? [],
    actor,
    actor_name,
    by_you: isByCaller(row, caller),
    has_copy: row.xml !== null,
    copy_left_out,
    ...describeContent(row.document),
  }
}
