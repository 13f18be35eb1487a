import type { PortalFailure } from '@/lib/portal/access/failure'
import type { ApplyResult } from '@/lib/portal/bulk-apply/apply-details'
import type { ProfileOutcome } from '@/lib/portal/bulk-apply/apply-to-profile'

/** How many orders one call takes at most: the page shows how far it is after each. */
export const BATCH = 8

/** How copying ended, as far as it got. */
export type BulkApplyState = {
  profile: ProfileOutcome | null
  results: ApplyResult[]
  /** Why not all of it was done. */
  failed: PortalFailure['kind'] | 'unchosen' | null
  /** Seconds to wait before the rest; null when that would change nothing. */
  wait: number | null
}

export const untouched: BulkApplyState = { profile: null, results: [], failed: null, wait: null }
