import type * as z from 'zod/mini'
import { type ProblemDetail, validationProblem } from '../contract/problem'

/** Every way in which a call can be expected to fail. */
export type Failure =
  /** The session is over, or never was one. */
  | { kind: 'expired' }
  /** The member's role doesn't allow it. */
  | { kind: 'forbidden' }
  /** Nothing of this customer's has that id; `what` says what was looked for. */
  | { kind: 'missing'; what?: 'order' }
  /** What was sent breaks the API's rules. */
  | { kind: 'invalid'; details: ProblemDetail[] }
  /** It is not what it was when it was read, so nothing was written. */
  | { kind: 'changed' }
  /** Too many calls; seconds to wait, where the API says so. */
  | { kind: 'busy'; retryAfter: number | null }
  /** No answer, or one that says the API is in trouble. */
  | { kind: 'unavailable' }

export type Result<Data> = { ok: true; data: Data } | { ok: false; failure: Failure }

/** The API answered with something that the contract doesn't know. */
export class ContractViolationError extends Error {
  override name = 'ContractViolationError'

  constructor(call: string, cause: z.core.$ZodError | unknown) {
    super(`The API broke its contract in ${call}`, { cause })
  }
}

/** The failure that an answer's status stands for; undefined when it stands for none. */
export function failureOfStatus(status: number, body: unknown): Failure | undefined {
  if (status === 401) return { kind: 'expired' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 404) return { kind: 'missing' }
  if (status === 412) return { kind: 'changed' }
  if (status === 422) return refused(body)
  return undefined
}

/** An id that is no id can't be anybody's: to a customer that is the same as missing. */
function refused(body: unknown): Failure {
  const problem = validationProblem.safeParse(body)
  const details = problem.success ? problem.data.detail : []
  if (details.some(({ loc }) => loc[0] === 'path')) return { kind: 'missing' }
  return { kind: 'invalid', details }
}
