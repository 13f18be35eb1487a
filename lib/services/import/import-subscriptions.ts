import { subscriptions } from '../../db/schema'
import { type Batch, count, NOT_FOUND, notRejected, reject } from './batch'
import { existingRelated } from './existing-ids'
import { settle } from './settle'
import { among, upsert } from './upsert'

/** Imports subscriptions; their customer and product are stored or came before. */
export async function importSubscriptions(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = notRejected(batch, batch.entries.subscription)
  if (entries.length === 0) return
  const kept = await transaction
    .select()
    .from(subscriptions)
    .where(
      among(
        subscriptions.id,
        entries.map(({ data }) => data.id),
      ),
    )
    .orderBy(subscriptions.id)
    .for('update')
  const settled = settle(entries, kept, report.others)
  const data = settled.map(({ entry }) => entry.data)
  const { customerIds, productIds } = await existingRelated(transaction, data)
  for (const { entry, before } of settled) {
    const { customer_id, product_id } = entry.data
    if (!customerIds.has(customer_id)) reject(batch, entry, 'customer_id', NOT_FOUND)
    if (!productIds.has(product_id)) reject(batch, entry, 'product_id', NOT_FOUND)
    if (before && before.customer_id !== customer_id) {
      reject(batch, entry, 'customer_id', 'Is another customer than here')
    }
  }
  const allowed = new Set(
    notRejected(
      batch,
      settled.map(({ entry }) => entry),
    ),
  )
  const written = settled.filter(({ entry }) => allowed.has(entry))
  await upsert(
    transaction,
    subscriptions,
    written.map(({ entry }) => entry.data),
  )
  count(report.others, written)
}
