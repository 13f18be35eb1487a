import type { SaveFailure } from '@/lib/billing/save-outcome'

/** A session that has ended is said in one way, however it did. */
type SaidFailure = Exclude<SaveFailure, 'signedOut' | 'closed'>

export type FailureMessages = Record<SaidFailure, string>

/** The message for why nothing was saved. */
export function failureMessage(failure: SaveFailure, failures: FailureMessages): string {
  return failures[failure === 'signedOut' || failure === 'closed' ? 'expired' : failure]
}
