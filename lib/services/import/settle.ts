import type { Tally } from '../../contract/import-export/import'

type Stamped = { id: string; created_at: Date; modified_at: Date | null }

/** When something was last changed, in milliseconds. */
export function stampOf({ created_at, modified_at }: Omit<Stamped, 'id'>): number {
  return (modified_at ?? created_at).getTime()
}

/**
 * Selects the entries that are new or newer than what is stored, each object once, and counts
 * the rest: an older copy never undoes what was changed here since.
 */
export function settle<Entry extends { data: Stamped }, Kept extends Stamped>(
  entries: readonly Entry[],
  kept: readonly Kept[],
  tally: Tally,
): { entry: Entry; before: Kept | null }[] {
  const keptById = new Map(kept.map((row) => [row.id, row]))
  const newest = new Map<string, Entry>()
  for (const entry of entries) {
    const current = newest.get(entry.data.id)?.data ?? keptById.get(entry.data.id)
    const difference = current ? stampOf(entry.data) - stampOf(current) : 1
    if (difference > 0) newest.set(entry.data.id, entry)
    else tally[difference === 0 ? 'unchanged' : 'older']++
  }
  return [...newest.values()].map((entry) => ({
    entry,
    before: keptById.get(entry.data.id) ?? null,
  }))
}
