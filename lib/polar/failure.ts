import { type ProblemDetail, validationProblem } from '../contract/problem'
import { log, reasonOf } from '../log'

/** What a call can be about. */
export type RecordKind = 'order' | 'customer'

/** Every way in which a call can be expected to fail. */
export type Failure =
  /** The session is over, or never was one. */
  | { kind: 'expired' }
  /** The member's role doesn't allow it. */
  | { kind: 'forbidden' }
  /** Nothing of this customer's has that id; `what` says what was looked for. */
  | { kind: 'missing'; what?: RecordKind }
  /** What was sent breaks the API's rules. */
  | { kind: 'invalid'; details: ProblemDetail[] }
  /** It is not what it was when it was read, so nothing was written. */
  | { kind: 'changed' }
  /** Too many calls; seconds to wait, where the API says so. */
  | { kind: 'busy'; retryAfter: number | null }
  /** No answer, or one that says the API is in trouble; seconds to wait, as above. */
  | { kind: 'unavailable'; retryAfter?: number | null }
  /** The same to a change, which may have been written. */
  | { kind: 'unclear' }

export type Result<Data> = { ok: true; data: Data } | { ok: false; failure: Failure }

/** The result of a call about one record: where that is missing, the failure says what it is. */
export async function aboutRecord<Data>(
  what: RecordKind,
  call: Promise<Result<Data>>,
): Promise<Result<Data>> {
  const result = await call
  if (result.ok || result.failure.kind !== 'missing') return result
  return { ok: false, failure: { kind: 'missing', what } }
}

/** The result of a call about what every session has: where that is missing, the API isn't there. */
export async function aboutSession<Data>(call: Promise<Result<Data>>): Promise<Result<Data>> {
  const result = await call
  if (result.ok || result.failure.kind !== 'missing') return result
  return { ok: false, failure: { kind: 'unavailable' } }
}

/** Thrown in place of a call where it is clear that nothing has the id that is asked for. */
export class NoSuchRecordError extends Error {
  override name = 'NoSuchRecordError'
}

/** The API answered with something that the contract doesn't know. */
export class ContractViolationError extends Error {
  override name = 'ContractViolationError'

  constructor(
    /** What was being done, such as `reading an order`. */
    readonly call: string,
    cause: unknown,
  ) {
    super(`The API broke its contract in ${call}`, { cause })
  }
}

/** Makes a call; null where its answer breaks the contract, and then the log says how. */
export async function catchViolation<Data>(call: () => Promise<Data>): Promise<Data | null> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ContractViolationError)) throw error
    const { call: name, cause } = error
    log('error', 'The API broke its contract', { call: name, reason: reasonOf(cause) })
    return null
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
