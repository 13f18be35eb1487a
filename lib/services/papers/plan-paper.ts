import type { CustomerOrder } from '../../contract/order/order'
import type { Database } from '../../db/database'
import type { customers } from '../../db/schema'
import { wrongSums } from '../../documents/check-sums'
import { createPaper } from '../../documents/create-paper'
import type { PaperDocument } from '../../documents/paper-document'
import { log } from '../../log'
import { customersById } from '../customers/find-customer'
import { refused } from '../errors'
import { type OrderRow, relatedRowsOf } from '../orders/order-rows'
import { presentOrder } from '../orders/present-order'
import type { Services } from '../services'
import type { PaperKind, PaperRow } from './paper-rows'
import { findSeller } from './seller'

type CustomerRow = typeof customers.$inferSelect

/** A paper that is to be issued. */
export type PaperPlan = {
  kind: PaperKind
  revision: number
  document: PaperDocument
  /** The customer's. */
  locale: string | null
}

type Paper = { kind: PaperKind; number: string; issuedAt: string; latest: PaperRow | undefined }

/**
 * Describes an order's paper as the order is now.
 *
 * @throws {ServiceError} `refused` where papers can't be issued, or its amounts don't add up.
 */
export async function describePaper(
  database: Database,
  services: Services,
  row: OrderRow,
  { latest, ...paper }: Paper,
): Promise<{ document: PaperDocument; locale: string | null }> {
  const { footer, timeZone } = services.papers
  const seller = await findSeller(database, services)
  if (!seller) throw refused('SellerNotConfigured')
  const [related, [customer]] = await Promise.all([
    relatedRowsOf(database, [row]),
    customersById(database).execute({ ids: [row.customer_id] }),
  ])
  const order = presentOrder(row, related)
  mustAddUp(order)
  const document = createPaper(order, {
    ...paper,
    seller,
    footer,
    timeZone,
    buyerTaxId: customer ? taxIdOf(customer, latest) : null,
    reference: row.buyer_reference,
  })
  return { document, locale: customer?.locale ?? null }
}

/** Deleting a customer corrects no invoice: it goes on saying who bought. */
function taxIdOf({ deleted_at, tax_id }: CustomerRow, latest: PaperRow | undefined): string | null {
  return deleted_at && latest ? latest.document.buyer.taxId : tax_id
}

function mustAddUp(order: CustomerOrder): void {
  const wrong = wrongSums(order)
  if (wrong.length === 0) return
  log('error', 'No paper of an order is issued, since its amounts don’t add up', {
    order: order.id,
    wrong: wrong.join(', '),
  })
  throw refused('AmountsDoNotAddUp')
}
