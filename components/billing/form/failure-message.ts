import type { SaveFailure } from '@/lib/billing/save-outcome'

/** An ended session has one message, whatever the reason. */
type ReportedFailure = Exclude<SaveFailure, 'signedOut' | 'closed'>

export type FailureMessages = Record<ReportedFailure, string>

/** Returns the message about why nothing was saved. */
export function getFailureMessage(failure: SaveFailure, failures: FailureMessages): string {
  return failures[failure === 'signedOut' || failure === 'closed' ? 'expired' : failure]
}
