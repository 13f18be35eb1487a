import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { OrderMailKind } from '../../contract/order/mailed-order'
import type { Database } from '../../db/database'
import { orderMailSwitches, orderMails, orders } from '../../db/schema'
import { deriveId } from '../../db/seed/stable-values'
import { among } from '../import/upsert'
import type { Services } from '../services'
import type { ReadObject } from './read-objects'

type Order = Extract<ReadObject, { kind: 'order' }>

type Data = NonNullable<Order['data']>

/** What an order was here before, as far as a mail can be about that. */
type Before = Pick<
  Data,
  'id' | 'refunded_amount' | 'is_invoice_generated' | 'billing_name' | 'billing_address'
>

type Switches = ReadonlyMap<OrderMailKind, Date>

/** A mail that is due; each occasion of a kind is mailed once. */
type Due = { order_id: string; kind: OrderMailKind; occasion: string | number }

/** A refund that is heard of before the payment doesn't undo that. */
const PAID: ReadonlySet<string> = new Set(['paid', 'refunded', 'partially_refunded'])

/** Several corrections in a row make one mail, and the corrected invoice takes a moment. */
const CORRECTION_WAITS_MS = 120_000

/**
 * Queues what customers are to be mailed of these orders, by how they differ from what is here. Call
 * it in the transaction that stores them, before they are stored: a mail is then queued exactly when
 * an order is stored, and once, however often that is repeated.
 *
 * - `paid`: an order that was made since this was switched on was paid, and isn't free.
 * - `refund`: more of an order is refunded than before.
 * - `correction`: the name or address is another than on an invoice that exists.
 */
export async function queueOrderMails(
  transaction: Database,
  { clock }: Services,
  objects: readonly Order[],
): Promise<void> {
  const news = objects.filter(({ data }) => data !== null)
  const switches = await readSwitches(transaction)
  if (switches.size === 0 || news.length === 0) return
  const before = await readBefore(transaction, news)
  const due = news.flatMap((each) => findDue(each, before.get(each.id), switches))
  if (due.length > 0) await insertDue(transaction, due, clock())
}

async function readSwitches(transaction: Database): Promise<Switches> {
  const rows = await transaction.select().from(orderMailSwitches)
  return new Map(rows.map(({ kind, since }) => [kind, since]))
}

async function readBefore(
  transaction: Database,
  news: readonly Order[],
): Promise<Map<string, Before>> {
  const ids = news.map(({ id }) => id)
  const rows = await transaction
    .select({
      id: orders.id,
      refunded_amount: orders.refunded_amount,
      is_invoice_generated: orders.is_invoice_generated,
      billing_name: orders.billing_name,
      billing_address: orders.billing_address,
    })
    .from(orders)
    .where(among(orders.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

function findDue({ id, data, version }: Order, before: Before | undefined, on: Switches): Due[] {
  if (!data) return []
  const due: Due[] = []
  const isSince = (kind: OrderMailKind, time: Date) => {
    const since = on.get(kind)
    return since !== undefined && time >= since
  }
  // What changed of an order that wasn't here is known only where all of it is new.
  const changedAt = before ? new Date(version) : data.created_at
  const wasPaid = PAID.has(data.status) && data.net_amount + data.tax_amount > 0
  if (isSince('paid', data.created_at) && wasPaid) {
    due.push({ order_id: id, kind: 'paid', occasion: '' })
  }
  if (isSince('refund', changedAt) && data.refunded_amount > (before?.refunded_amount ?? 0)) {
    due.push({ order_id: id, kind: 'refund', occasion: data.refunded_amount })
  }
  if (before && isSince('correction', changedAt) && isCorrected(before, data)) {
    due.push({ order_id: id, kind: 'correction', occasion: version })
  }
  return due
}

function isCorrected(before: Before, { billing_name, billing_address }: Data): boolean {
  if (!before.is_invoice_generated) return false
  const printed = [before.billing_name, before.billing_address]
  return !isDeepStrictEqual(printed, [billing_name, billing_address])
}

async function insertDue(transaction: Database, due: readonly Due[], now: Date): Promise<void> {
  for (const { order_id, kind, occasion } of due) {
    const waits = kind === 'correction' ? CORRECTION_WAITS_MS : 0
    if (kind === 'correction') await dropWaitingCorrection(transaction, order_id)
    await transaction
      .insert(orderMails)
      .values({
        id: deriveId('order mail', order_id, kind, occasion),
        created_at: now,
        order_id,
        kind,
        next_attempt_at: new Date(now.getTime() + waits),
      })
      .onConflictDoNothing()
  }
}

/** The later correction is told instead. */
async function dropWaitingCorrection(transaction: Database, orderId: string): Promise<void> {
  await transaction
    .delete(orderMails)
    .where(
      and(
        eq(orderMails.order_id, orderId),
        eq(orderMails.kind, 'correction'),
        isNotNull(orderMails.next_attempt_at),
      ),
    )
}
