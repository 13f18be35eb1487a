import type { SaveFailure } from '@/lib/billing/save-outcome'

/** How many orders one call takes at most: the page shows its progress after each. */
export const BATCH = 8

/** How applying the details to one order ended. */
export type ApplyResult = {
  id: string
  outcome:
    | { kind: 'saved' | 'same' | 'changed' | 'refused' | 'missing' | 'unavailable' }
    | { kind: 'locked'; what: 'country' | 'state' }
}

/** How far applying got, and how it ended. */
export type BulkApplyState = {
  /** How it ended for future orders; null when that wasn't chosen, or not reached. */
  profile: 'saved' | 'same' | 'refused' | null
  results: ApplyResult[]
  /** Why not all of it was done. */
  failed: SaveFailure | 'invalid' | 'unchosen' | null
  /** Seconds to wait before the rest; null when waiting would change nothing. */
  wait: number | null
}

export const untouched: BulkApplyState = { profile: null, results: [], failed: null, wait: null }
