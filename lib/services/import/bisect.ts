import { type ImportReport, type Tally, WHOLE_RECORD } from '../../contract/import-export/import'
import { emptyTally } from './batch'
import type { Checked, Entries } from './check-records'

/**
 * Finds the records that the database rejects, after a whole batch failed because of them: each
 * half is imported by itself, down to the single one, reported with the database's reason.
 */
export async function bisect(
  { entries, rejected }: Checked,
  error: unknown,
  importHalf: (half: Checked) => Promise<ImportReport>,
): Promise<ImportReport> {
  const indexes = [...new Set(Object.values(entries).flatMap((some) => some.map(indexOf)))]
  if (indexes.length <= 1) {
    const rejections = indexes.map((index) => ({
      index,
      errors: [{ field: WHOLE_RECORD, reason: `The database refused it: ${reasonOf(error)}` }],
    }))
    return { orders: emptyTally(), others: emptyTally(), rejected: [...rejected, ...rejections] }
  }
  const middle = indexes.sort((one, other) => one - other)[Math.floor(indexes.length / 2)] ?? 0
  const first = await importHalf({ entries: pick(entries, (index) => index < middle), rejected })
  const second = await importHalf({
    entries: pick(entries, (index) => index >= middle),
    rejected: [],
  })
  return {
    orders: addTallies(first.orders, second.orders),
    others: addTallies(first.others, second.others),
    rejected: [...first.rejected, ...second.rejected],
  }
}

const indexOf = ({ index }: { index: number }) => index

function pick(entries: Entries, belongs: (index: number) => boolean): Entries {
  const { organization, product, discount, customer, subscription, order } = entries
  const some = <Each extends { index: number }>(all: Each[]) =>
    all.filter(({ index }) => belongs(index))
  return {
    organization: some(organization),
    product: some(product),
    discount: some(discount),
    customer: some(customer),
    subscription: some(subscription),
    order: some(order),
  }
}

/** Adds up what became of two batches. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    older: one.older + other.older,
  }
}

/** The database's own message; that of the query would hold personal data. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : 'no reason given'
}
