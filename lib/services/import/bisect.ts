import type { ImportReport, Tally } from '../../contract/import-export/import'
import { emptyTally } from './batch'
import type { Checked, Entries } from './check-records'

/**
 * Finds the record that the database refuses, when a whole batch failed by it: each half
 * is tried by itself, down to the one, which is reported with the database's reason.
 */
export async function bisect(
  { entries, rejected }: Checked,
  error: unknown,
  attempt: (half: Checked) => Promise<ImportReport>,
): Promise<ImportReport> {
  const indexes = [...new Set(Object.values(entries).flatMap((some) => some.map(indexOf)))]
  if (indexes.length <= 1) {
    const refused = indexes.map((index) => ({
      index,
      errors: [{ field: '', reason: `The database refused it: ${reasonOf(error)}` }],
    }))
    return { orders: emptyTally(), others: emptyTally(), rejected: [...rejected, ...refused] }
  }
  const middle = indexes.sort((one, other) => one - other)[Math.floor(indexes.length / 2)] ?? 0
  const first = await attempt({ entries: only(entries, (index) => index < middle), rejected })
  const second = await attempt({ entries: only(entries, (index) => index >= middle), rejected: [] })
  return {
    orders: sum(first.orders, second.orders),
    others: sum(first.others, second.others),
    rejected: [...first.rejected, ...second.rejected],
  }
}

const indexOf = ({ index }: { index: number }) => index

function only(entries: Entries, wanted: (index: number) => boolean): Entries {
  const { organization, product, discount, customer, subscription, order } = entries
  const some = <Each extends { index: number }>(all: Each[]) =>
    all.filter(({ index }) => wanted(index))
  return {
    organization: some(organization),
    product: some(product),
    discount: some(discount),
    customer: some(customer),
    subscription: some(subscription),
    order: some(order),
  }
}

/** What two batches made, together. */
export function sum(one: Tally, other: Tally): Tally {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    older: one.older + other.older,
  }
}

/** The database's own words; the query's would hold people's data. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : 'no reason given'
}
