import type { SaveFailure } from '@/lib/billing/save-outcome'
import type { Target } from './bulk-apply-targets'

/** How many orders one call corrects at most: the page shows the progress after each call. */
export const BATCH = 8

/** How applying the details to one order ended. */
export type ApplyResult = {
  id: string
  outcome:
    | { kind: 'saved' | 'same' | 'changed' | 'refused' | 'missing' | 'unavailable' }
    | { kind: 'locked'; what: 'country' | 'state' }
}

/** The progress of applying, and how it ended. */
export type BulkApplyState = {
  /** The outcome for future orders; null if they weren't chosen, or not attempted yet. */
  profile: 'saved' | 'same' | 'refused' | null
  results: ApplyResult[]
  /** The orders that were listed, for a page without scripts: those that were corrected no longer are. */
  targets: Target[]
  /** Why it stopped early. */
  failed: SaveFailure | 'invalid' | 'unchosen' | 'unprintable' | null
  /** The letters of the details that invoices can't show, where that is why. */
  letters: string[]
  /** Seconds to wait before continuing; null when waiting wouldn't help. */
  wait: number | null
}

export const untouched: BulkApplyState = {
  profile: null,
  results: [],
  targets: [],
  failed: null,
  letters: [],
  wait: null,
}
