import { eq, inArray } from 'drizzle-orm'
import { invoiceNumberKey } from '../../contract/order/invoice-number'
import type { Database } from '../../db/database'
import {
  customerSessions,
  customers,
  orderItems,
  orders,
  products,
  subscriptions,
} from '../../db/schema'
import { existingIds } from '../import/existing-ids'
import { among, upsert } from '../import/upsert'
import type { Services } from '../services'
import type { ReadObject } from './read-objects'

type Of<Kind> = Extract<ReadObject, { kind: Kind }>

type Data<Kind> = NonNullable<Of<Kind>['data']>

/** What they say, without those that say what can't be shown. */
function readable<Data>(objects: readonly { data: Data | null }[]): NonNullable<Data>[] {
  return objects.flatMap(({ data }) => data ?? [])
}

/** Writes products; what is sold with them, and for which prices, isn't kept. */
export async function writeProducts(
  transaction: Database,
  objects: readonly Of<'product'>[],
): Promise<void> {
  const rows = readable<Data<'product'>>(objects)
  await upsert(
    transaction,
    products,
    rows.map((row) => ({ ...row, prices: [], benefits: [], medias: [] })),
  )
}

/** Writes customers. The sessions of those that are deleted end. */
export async function writeCustomers(
  transaction: Database,
  { clock }: Services,
  objects: readonly Of<'customer'>[],
): Promise<void> {
  const now = clock()
  const rows = objects.flatMap(({ data, deleted }) =>
    data ? [{ ...data, deleted_at: deleted ? (data.deleted_at ?? now) : null }] : [],
  )
  await upsert(
    transaction,
    customers,
    rows.map(({ tax_id, ...row }) => ({
      ...row,
      tax_id: tax_id?.[0] ?? null,
      tax_id_format: tax_id?.[1] ?? null,
      external_id: null,
      email: null,
      email_verified: false,
      metadata: {},
      avatar_url: null,
    })),
  )
  await markDeleted(
    transaction,
    objects.filter(({ deleted }) => deleted).map(({ id }) => id),
    now,
  )
}

/** Also those whose deletion says nothing else that can be read, or is older than what is here. */
async function markDeleted(transaction: Database, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await transaction.update(customers).set({ deleted_at: now }).where(among(customers.id, ids))
  await endSessions(transaction, ids)
}

/** Ends the sessions of these customers: whose they are has to be asked again. */
export async function endSessions(database: Database, customerIds: string[]): Promise<void> {
  await database.delete(customerSessions).where(among(customerSessions.customer_id, customerIds))
}

export async function writeSubscriptions(
  transaction: Database,
  objects: readonly Of<'subscription'>[],
): Promise<void> {
  await upsert(transaction, subscriptions, readable<Data<'subscription'>>(objects))
}

/** Writes orders with their items; one that can't be shown is taken out. */
export async function writeOrders(
  transaction: Database,
  objects: readonly Of<'order'>[],
): Promise<void> {
  const unreadable = objects.filter(({ data }) => !data).map(({ id }) => id)
  if (unreadable.length > 0) await transaction.delete(orders).where(among(orders.id, unreadable))
  const rows = readable<Data<'order'>>(objects)
  if (rows.length === 0) return
  await freeNumbers(transaction, rows)
  const known = await existingIds(
    transaction,
    subscriptions,
    rows.map(({ subscription_id }) => subscription_id),
  )
  await upsert(
    transaction,
    orders,
    rows.map((row) => rowOf(row, known)),
  )
  const ids = rows.map(({ id }) => id)
  await transaction.delete(orderItems).where(inArray(orderItems.order_id, ids))
  await upsert(
    transaction,
    orderItems,
    rows.flatMap(({ id, items }) =>
      items.map((item, position) => ({ ...item, position, order_id: id })),
    ),
  )
}

function rowOf(
  { items, total_amount, customer, product, subscription, discount, ...row }: Data<'order'>,
  knownSubscriptions: Set<string>,
) {
  const { invoice_number: number, subscription_id } = row
  return {
    ...row,
    // Of a product that isn't known yet, the next run of the synchronization brings it.
    subscription_id:
      subscription_id && knownSubscriptions.has(subscription_id) ? subscription_id : null,
    invoice_number_key: number === null ? null : invoiceNumberKey(number),
    is_invoiced_here: false,
    buyer_reference: null,
  }
}

/** A number is one order's only. Another that has it here has given it up, as its news will say. */
async function freeNumbers(transaction: Database, rows: readonly Data<'order'>[]): Promise<void> {
  const ids = new Set(rows.map(({ id }) => id))
  const numbers = rows.flatMap(({ invoice_number }) => invoice_number ?? [])
  const holders = await transaction
    .select({ id: orders.id })
    .from(orders)
    .where(among(orders.invoice_number, numbers))
  for (const { id } of holders) {
    if (ids.has(id)) continue
    const free = { invoice_number: null, invoice_number_key: null }
    await transaction.update(orders).set(free).where(eq(orders.id, id))
  }
}
