import { randomUUID } from 'node:crypto'
import { and, isNull, or, sql } from 'drizzle-orm'
import type { Imported } from '../../contract/import-export/import'
import type { Database } from '../../db/database'
import { customers, members } from '../../db/schema'
import { gravatar } from '../customers/present-customer'
import { type Batch, count, notRejected, ofOwnOrganization, reject } from './batch'
import type { Entry } from './check-records'
import { settle } from './settle'
import { among, upsert } from './upsert'

/** Imports customers with their members; an individual gets one, their owner. */
export async function importCustomers(batch: Batch): Promise<void> {
  const { transaction, report } = batch
  const entries = ofOwnOrganization(batch, notRejected(batch, batch.entries.customer))
  if (entries.length === 0) return
  const kept = await transaction
    .select()
    .from(customers)
    .where(
      among(
        customers.id,
        entries.map(({ data }) => data.id),
      ),
    )
    .orderBy(customers.id)
    .for('update')
  const settled = settle(entries, kept, report.others)
  await rejectTaken(
    batch,
    settled.map(({ entry }) => entry),
  )
  const allowed = new Set(
    notRejected(
      batch,
      settled.map(({ entry }) => entry),
    ),
  )
  const written = settled.filter(({ entry }) => allowed.has(entry))
  await upsert(
    transaction,
    customers,
    written.map(({ entry }) => rowOf(entry.data)),
  )
  await upsert(
    transaction,
    members,
    written.flatMap(({ entry, before }) => membersOf(entry.data, before === null)),
  )
  count(report.others, written)
}

/** What the API derives where nothing is stored isn't stored either. */
function rowOf({ tax_id, members: _, ...data }: Imported<'customer'>) {
  return {
    ...data,
    billing_name: data.billing_name === data.name ? null : data.billing_name,
    avatar_url: data.avatar_url === gravatar(data.email) ? null : data.avatar_url,
    tax_id: tax_id?.[0] ?? null,
    tax_id_format: tax_id?.[1] ?? null,
  }
}

function membersOf(data: Imported<'customer'>, isNew: boolean) {
  if (data.members) return data.members.map((member) => ({ ...member, customer_id: data.id }))
  if (!isNew || data.type !== 'individual' || !data.email) return []
  const { created_at, modified_at, email, name } = data
  const owner = { external_id: null, email, name, role: 'owner' as const }
  return [{ id: randomUUID(), created_at, modified_at, customer_id: data.id, ...owner }]
}

/** No two customers have the same email or external id. */
async function rejectTaken(batch: Batch, entries: readonly Entry<'customer'>[]): Promise<void> {
  const active = entries.filter(({ data }) => data.deleted_at === null)
  const holders = await holdersOf(batch.transaction, active)
  for (const entry of active) {
    const { id, email, external_id } = entry.data
    for (const [field, name] of [
      ['email', email && `email ${email.toLowerCase()}`],
      ['external_id', external_id && `id ${external_id}`],
    ] as const) {
      if (!name) continue
      const holder = holders.get(name) ?? id
      holders.set(name, holder)
      if (holder !== id) reject(batch, entry, field, `Is the customer’s with the id ${holder}`)
    }
  }
}

async function holdersOf(
  database: Database,
  entries: readonly Entry<'customer'>[],
): Promise<Map<string, string>> {
  const emails = entries.flatMap(({ data }) => data.email?.toLowerCase() ?? [])
  const externalIds = entries.flatMap(({ data }) => data.external_id ?? [])
  const email = sql<string>`lower(${customers.email})`
  const rows = await database
    .select({ id: customers.id, email, external_id: customers.external_id })
    .from(customers)
    .where(
      and(
        isNull(customers.deleted_at),
        or(among(email, emails), among(customers.external_id, externalIds)),
      ),
    )
  const staying = new Set(entries.map(({ data }) => data.id))
  const holders = new Map<string, string>()
  for (const row of rows) {
    // The records of this batch replace what is stored of their customers.
    if (staying.has(row.id)) continue
    if (row.email) holders.set(`email ${row.email}`, row.id)
    if (row.external_id) holders.set(`id ${row.external_id}`, row.id)
  }
  return holders
}
