import type { FieldErrors } from './field-errors'

type FormState = { status: string; errors: FieldErrors }

/** The outcome of a save, and the state that was sent. */
export type Late<State> = { sent: State; outcome: State }

/** After these, something is stored that the form has to know. */
const stored = ['saved', 'unchanged', 'partly']

/** These are about the values that were sent. */
const aboutValues = ['invalid', 'conflict', 'unconfirmed']

/**
 * Returns the state of a form after a save. An outcome belongs to the state that was sent: where
 * the form has changed its state in between, since somebody discarded what they had typed or took
 * other values, an outcome about the values that were sent is dropped, and any other failure is
 * said beside the state that the form has now.
 *
 * @param now The state of the form when the outcome arrives.
 */
export function applyOutcome<State extends FormState>(
  now: State,
  { sent, outcome }: Late<State>,
): State {
  if (now === sent || stored.includes(outcome.status)) return outcome
  if (aboutValues.includes(outcome.status)) return now
  return { ...now, errors: {}, status: outcome.status }
}
