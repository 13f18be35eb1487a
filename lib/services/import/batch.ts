import type { ImportReport, RecordKind, Tally } from '../../contract/import-export/import'
import type { Database } from '../../db/database'
import type { OrganizationRow } from '../orders/order-rows'
import type { Services } from '../services'
import type { Entries, Entry } from './check-records'

/** A batch that is being imported, and its report so far. */
export type Batch = {
  transaction: Database
  services: Services
  organization: OrganizationRow
  /** Whether the organization was created for this batch, with nothing but its id. */
  founding: boolean
  entries: Entries
  report: ImportReport
}

/** Why a record that names an object that isn't there is rejected. */
export const NOT_FOUND = 'Is not known here; it has to come with it, or in a line before it'

export function emptyTally(): Tally {
  return { created: 0, updated: 0, unchanged: 0, older: 0 }
}

/** Rejects a record, with everything nested in it, and says why. */
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

/** The entries whose record was not rejected. */
export function notRejected<Each extends { index: number }>(
  { report }: Pick<Batch, 'report'>,
  entries: readonly Each[],
): readonly Each[] {
  if (report.rejected.length === 0) return entries
  const rejected = new Set(report.rejected.map(({ index }) => index))
  return entries.filter(({ index }) => !rejected.has(index))
}

/** The entries of the one organization; those of others are rejected. */
export function ofOwnOrganization<Each extends Entry<'product' | 'discount' | 'customer'>>(
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
  return notRejected(batch, entries)
}

/** Counts what was written, as created or updated. */
export function count(tally: Tally, written: readonly { before: unknown }[]): void {
  for (const { before } of written) tally[before ? 'updated' : 'created']++
}
