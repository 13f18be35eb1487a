import { and, inArray, notInArray } from 'drizzle-orm'
import { standardState } from '../../contract/address/subdivision'
import { invoiceNumberKey } from '../../contract/order/invoice-number'
import { orderItems, orders, subscriptions } from '../../db/schema'
import type { OrderRow } from '../orders/order-rows'
import { type Batch, count, NOT_FOUND, notRejected, reject } from './batch'
import type { Entry } from './check-records'
import { existingIds, existingRelated } from './existing-ids'
import { type IssuedNumbers, readIssuedNumbers } from './issued-numbers'
import { settle } from './settle'
import { among, upsert } from './upsert'

type Settled = { entry: Entry<'order'>; before: OrderRow | null; issued: IssuedNumbers }

/**
 * Imports orders with their items. What decided a stored order's tax (its customer, country
 * and state) can't be changed by an import.
 */
export async function importOrders(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = notRejected(batch, batch.entries.order)
  if (entries.length === 0) return
  const kept = await transaction
    .select()
    .from(orders)
    .where(
      among(
        orders.id,
        entries.map(({ data }) => data.id),
      ),
    )
    .orderBy(orders.id)
    .for('update')
  const numbers = await readIssuedNumbers(transaction, kept)
  const settled = settle(entries, kept, report.orders).map((each) => ({
    ...each,
    issued: numbers.get(each.entry.data.id) ?? {},
  }))
  await rejectUnknownReferences(batch, settled)
  await rejectTakenNumbers(batch, settled)
  for (const each of settled) rejectLockViolations(batch, each)
  const allowed = new Set(
    notRejected(
      batch,
      settled.map(({ entry }) => entry),
    ),
  )
  const written = settled.filter(({ entry }) => allowed.has(entry))
  await upsert(transaction, orders, written.map(rowOf))
  await writeItems(batch, written)
  count(report.orders, written)
}

/** What was issued here is known here only, and stays so whatever is imported. */
function rowOf({ entry: { data }, before, issued }: Settled) {
  const { items, total_amount, customer, product, subscription, discount, ...imported } = data
  const row = { ...imported, ...issued }
  const { invoice_number: number } = row
  const is_invoiced_here = before?.is_invoiced_here ?? false
  return {
    ...row,
    invoice_number_key: number === null ? null : invoiceNumberKey(number),
    is_invoice_generated: row.is_invoice_generated || is_invoiced_here,
    is_invoiced_here,
    buyer_reference: before?.buyer_reference ?? null,
  }
}

async function writeItems({ transaction }: Batch, written: Settled[]): Promise<void> {
  const items = written.flatMap(({ entry: { data } }) =>
    data.items.map((item, position) => ({ ...item, position, order_id: data.id })),
  )
  const changed = written.filter(({ before }) => before).map(({ entry }) => entry.data.id)
  if (changed.length > 0) {
    const staying = items.filter(({ order_id }) => changed.includes(order_id)).map(({ id }) => id)
    await transaction
      .delete(orderItems)
      .where(
        and(
          inArray(orderItems.order_id, changed),
          staying.length > 0 ? notInArray(orderItems.id, staying) : undefined,
        ),
      )
  }
  await upsert(transaction, orderItems, items)
}

/** A customer, product or subscription is nested in the order, or comes in an earlier record. */
async function rejectUnknownReferences(batch: Batch, settled: Settled[]): Promise<void> {
  const data = settled.map(({ entry }) => entry.data)
  const { transaction } = batch
  const [{ customerIds, productIds }, subscriptionIds] = await Promise.all([
    existingRelated(transaction, data),
    existingIds(
      transaction,
      subscriptions,
      data.map(({ subscription_id }) => subscription_id),
    ),
  ])
  for (const { entry } of settled) {
    const { customer_id, product_id, subscription_id } = entry.data
    if (!customerIds.has(customer_id)) reject(batch, entry, 'customer_id', NOT_FOUND)
    if (product_id && !productIds.has(product_id)) reject(batch, entry, 'product_id', NOT_FOUND)
    if (subscription_id && !subscriptionIds.has(subscription_id)) {
      reject(batch, entry, 'subscription_id', NOT_FOUND)
    }
  }
}

/** No two orders have the same invoice number. */
async function rejectTakenNumbers(batch: Batch, settled: Settled[]): Promise<void> {
  const numberOf = ({ entry, issued }: Settled) => ({ ...entry.data, ...issued }).invoice_number
  const numbers = settled.flatMap((each) => numberOf(each) ?? [])
  const rows = await batch.transaction
    .select({ id: orders.id, number: orders.invoice_number })
    .from(orders)
    .where(among(orders.invoice_number, numbers))
  const staying = new Set(settled.map(({ entry }) => entry.data.id))
  const holders = new Map(
    rows.filter(({ id }) => !staying.has(id)).map(({ id, number }) => [number, id]),
  )
  for (const each of settled) {
    const { id } = each.entry.data
    const number = numberOf(each)
    if (!number) continue
    const holder = holders.get(number) ?? id
    holders.set(number, holder)
    if (holder !== id)
      reject(batch, each.entry, 'invoice_number', `Is the order’s with the id ${holder}`)
  }
}

function rejectLockViolations(batch: Batch, { entry, before }: Settled): void {
  if (!before) return
  const { customer_id, billing_address: sent } = entry.data
  if (before.customer_id !== customer_id) {
    reject(batch, entry, 'customer_id', 'Is another customer than here')
  }
  const stored = before.billing_address
  if (!stored) return
  if (sent?.country !== stored.country) {
    reject(batch, entry, 'billing_address.country', 'Country cannot be changed')
  }
  if (stored.state && sent?.state !== standardState(stored.country, stored.state)) {
    reject(batch, entry, 'billing_address.state', 'State cannot be changed')
  }
}
