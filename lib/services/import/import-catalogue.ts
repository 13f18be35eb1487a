import { eq, inArray, sql } from 'drizzle-orm'
import { discounts, organizations, products } from '../../db/schema'
import { type Batch, count, notRejected, ofOwnOrganization } from './batch'
import { settle } from './settle'
import { upsert } from './upsert'

/** Updates the merchant from the file; their id stays. */
export async function importOrganization(batch: Batch): Promise<void> {
  const { transaction, entries, organization, report } = batch
  const own = entries.organization.filter(({ data }) => data.id === organization.id)
  const written = settle(own, batch.founding ? [] : [organization], report.others)
  for (const { entry } of written) {
    const { id, ...columns } = entry.data
    await transaction
      .update(organizations)
      .set({ ...columns, legal_name: columns.legal_name ?? columns.name })
      .where(eq(organizations.id, id))
  }
  count(report.others, written)
}

export async function importProducts(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = ofOwnOrganization(batch, notRejected(batch, batch.entries.product))
  if (entries.length === 0) return
  const ids = [...new Set(entries.map(({ data }) => data.id))]
  const kept = await transaction
    .select()
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(products.id)
    .for('update')
  // A product inside an order has no prices: its own record adds them.
  const comparable = kept.filter((row) => row.prices.length > 0 || !entries.some(hasPrices(row.id)))
  const written = settle(entries, comparable, report.others)
  await upsert(
    transaction,
    products,
    written.map(({ entry: { data } }) => {
      const before = kept.find(({ id }) => id === data.id)
      return {
        ...data,
        prices: data.prices ?? before?.prices ?? [],
        benefits: data.benefits ?? before?.benefits ?? [],
        medias: data.medias ?? before?.medias ?? [],
      }
    }),
  )
  count(report.others, written)
}

const hasPrices =
  (id: string) => (entry: { data: { id: string; prices?: unknown[] | undefined } }) =>
    entry.data.id === id && (entry.data.prices?.length ?? 0) > 0

export async function importDiscounts(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = ofOwnOrganization(batch, notRejected(batch, batch.entries.discount))
  if (entries.length === 0) return
  const ids = [...new Set(entries.map(({ data }) => data.id))]
  const kept = await transaction.select().from(discounts).where(inArray(discounts.id, ids))
  const dated = kept.map(({ id, details }) => ({
    id,
    created_at: new Date(details.created_at),
    modified_at: details.modified_at ? new Date(details.modified_at) : null,
  }))
  const written = settle(entries, dated, report.others)
  if (written.length === 0) return
  const rows = written.map(({ entry: { data } }) => ({
    id: data.id,
    organization_id: data.organization_id,
    details: {
      ...data,
      created_at: data.created_at.toISOString(),
      modified_at: data.modified_at?.toISOString() ?? null,
    },
  }))
  await transaction
    .insert(discounts)
    .values(rows)
    .onConflictDoUpdate({ target: discounts.id, set: { details: sql`excluded.details` } })
  count(report.others, written)
}
