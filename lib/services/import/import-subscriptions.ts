import { customers, products, subscriptions } from '../../db/schema'
import { type Batch, count, left, reject, UNKNOWN } from './batch'
import { knownIds } from './known-ids'
import { settle } from './settle'
import { among, upsert } from './upsert'

/** Subscriptions of customers, and to products, that are here or came before. */
export async function importSubscriptions(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = left(batch, batch.entries.subscription)
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
  const [ofCustomers, ofProducts] = await Promise.all([
    knownIds(
      transaction,
      customers,
      data.map(({ customer_id }) => customer_id),
    ),
    knownIds(
      transaction,
      products,
      data.map(({ product_id }) => product_id),
    ),
  ])
  for (const { entry, before } of settled) {
    const { customer_id, product_id } = entry.data
    if (!ofCustomers.has(customer_id)) reject(batch, entry, 'customer_id', UNKNOWN)
    if (!ofProducts.has(product_id)) reject(batch, entry, 'product_id', UNKNOWN)
    if (before && before.customer_id !== customer_id) {
      reject(batch, entry, 'customer_id', 'Is another customer than here')
    }
  }
  const allowed = new Set(
    left(
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
