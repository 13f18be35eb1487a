import type { ImportReport, RecordKind, Tally } from '../../contract/import-export/import'
import type { Database } from '../../db/database'
import type { OrganizationRow } from '../orders/order-rows'
import type { Services } from '../services'
import type { Entries, Entry } from './check-records'

/** A batch on its way into the database. */
export type Batch = {
  transaction: Database
  services: Services
  organization: OrganizationRow
  /** Whether the organization was made just now, of nothing but its id. */
  founding: boolean
  entries: Entries
  report: ImportReport
}

/** Why something that names another object can't be taken. */
export const UNKNOWN = 'Is not known here; it has to come with it, or in a line before it'

export function emptyTally(): Tally {
  return { created: 0, updated: 0, unchanged: 0, older: 0 }
}

/** Says why a record can't be imported; whatever else it held goes with it. */
export function reject(
  { report }: Pick<Batch, 'report'>,
  { index, inside }: Pick<Entry<RecordKind>, 'index' | 'inside'>,
  field: string,
  reason: string,
): void {
  const before = report.rejected.find((each) => each.index === index)
  const error = { field: inside + field, reason }
  if (before) before.errors.push(error)
  else report.rejected.push({ index, errors: [error] })
}

/** Those whose record was not rejected for something else. */
export function left<Each extends { index: number }>(
  { report }: Pick<Batch, 'report'>,
  entries: readonly Each[],
): readonly Each[] {
  if (report.rejected.length === 0) return entries
  const gone = new Set(report.rejected.map(({ index }) => index))
  return entries.filter(({ index }) => !gone.has(index))
}

/** Keeps to the one merchant whose data this is. */
export function ownOnly<Each extends Entry<'product' | 'discount' | 'customer'>>(
  batch: Batch,
  entries: readonly Each[],
): readonly Each[] {
  const { id, name } = batch.organization
  for (const entry of entries) {
    if (entry.data.organization_id === id) continue
    const reason =
      `Belongs to another organization than the one here (${name}). ` +
      'Import it into an empty database, with PORTICO_DEMO=0'
    reject(batch, entry, 'organization_id', reason)
  }
  return left(batch, entries)
}

/** Counts what was written. */
export function count(tally: Tally, written: readonly { before: unknown }[]): void {
  for (const { before } of written) tally[before ? 'updated' : 'created']++
}
