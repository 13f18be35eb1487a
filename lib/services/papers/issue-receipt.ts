import type { Database } from '../../db/database'
import { numberOfRevision } from '../../documents/create-paper'
import { findCorrections } from '../../documents/find-corrections'
import type { Caller } from '../caller'
import { refused } from '../errors'
import type { OrderRow } from '../orders/order-rows'
import type { Services } from '../services'
import { issuePaper } from './issue-paper'
import { readPaper } from './paper-rows'
import { describePaper, type PaperPlan } from './plan-paper'

/**
 * Issues the receipt of a paid order, and a new one after a refund or a correction. Nothing is issued
 * when the latest says the same.
 *
 * @throws {ServiceError} `not_permitted`, `not_found`; `refused`
 */
export function issueReceipt(services: Services, caller: Caller, id: string): Promise<void> {
  const issuedAt = services.clock().toISOString()
  return issuePaper(services, caller, id, (database, row) =>
    planReceipt(database, services, row, issuedAt),
  )
}

async function planReceipt(
  database: Database,
  services: Services,
  row: OrderRow,
  issuedAt: string,
): Promise<PaperPlan | null> {
  if (row.receipt_number === null) throw refused('ReceiptNotAllocated')
  const latest = await readPaper(database, row.id, 'receipt')
  const revision = (latest?.revision ?? 0) + 1
  const number = numberOfRevision(row.receipt_number, revision)
  const paper = { kind: 'receipt' as const, number, issuedAt, latest }
  const { document, locale } = await describePaper(database, services, row, paper)
  const isSame =
    latest &&
    findCorrections(latest.document, document).length === 0 &&
    latest.document.sums.refunded === document.sums.refunded
  return isSame ? null : { kind: 'receipt', revision, document, locale }
}
