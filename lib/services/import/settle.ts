import type { Tally } from '../../contract/import-export/import'

type Stamped = { id: string; created_at: Date; modified_at: Date | null }

/** When something was last changed, as far as it says. */
export function stampOf({ created_at, modified_at }: Omit<Stamped, 'id'>): number {
  return (modified_at ?? created_at).getTime()
}

/**
 * Leaves of what is to be imported what is new or newer than what is here, each object
 * once, and counts the rest: an older copy never undoes what was changed here since.
 */
export function settle<Entry extends { data: Stamped }, Kept extends Stamped>(
  entries: readonly Entry[],
  kept: readonly Kept[],
  tally: Tally,
): { entry: Entry; before: Kept | null }[] {
  const here = new Map(kept.map((row) => [row.id, row]))
  const wanted = new Map<string, Entry>()
  for (const entry of entries) {
    const known = wanted.get(entry.data.id)?.data ?? here.get(entry.data.id)
    const difference = known ? stampOf(entry.data) - stampOf(known) : 1
    if (difference > 0) wanted.set(entry.data.id, entry)
    else tally[difference === 0 ? 'unchanged' : 'older']++
  }
  return [...wanted.values()].map((entry) => ({ entry, before: here.get(entry.data.id) ?? null }))
}
