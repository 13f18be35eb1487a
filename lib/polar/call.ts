import {
  PolarClientError,
  PolarNetworkError,
  PolarRateLimitError,
  PolarServerError,
} from '@polar-sh/sdk'
import * as z from 'zod/mini'
import { polarClient } from './client'
import {
  ContractViolationError,
  type Failure,
  failureOfStatus,
  NoSuchRecordError,
  type Result,
} from './failure'
import type { Client } from './in-process'
import { noteAnswer, noteOutage } from './network/outage'
import { BudgetSpentError } from './network/spend-budget'
import { timeCall } from './network/time-call'
import { UnreachableError } from './network/unreachable'

const RETRY_AFTER_MS = 250

/** Whoever waited this long for nothing is not made to wait once more. */
const PATIENCE_MS = 2_000

/**
 * Makes one call and parses the answer for the fields that we use.
 *
 * @throws {ContractViolationError} when the answer lacks one of them, or says what no
 *   answer of the contract says.
 */
export async function write<Schema extends z.core.$ZodType>(
  name: string,
  schema: Schema,
  call: (client: Client) => Promise<unknown>,
): Promise<Result<z.output<Schema>>> {
  return timeCall(name, async () => {
    const answer = await callClient(name, call)
    if (!answer.ok) return answer
    const parsed = z.safeParse(schema, answer.data)
    if (!parsed.success) throw new ContractViolationError(name, parsed.error)
    return { ok: true, data: parsed.data }
  })
}

/** As `write`, and tried once more when the API can't be reached: reading changes nothing. */
export async function read<Schema extends z.core.$ZodType>(
  name: string,
  schema: Schema,
  call: (client: Client) => Promise<unknown>,
): Promise<Result<z.output<Schema>>> {
  const started = Date.now()
  const first = await write(name, schema, call)
  if (first.ok || first.failure.kind !== 'unavailable') return first
  if (first.failure.retryAfter) return first
  if (Date.now() - started > PATIENCE_MS) return first
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
  return write(name, schema, call)
}

async function callClient(
  name: string,
  call: (client: Client) => Promise<unknown>,
): Promise<Result<unknown>> {
  try {
    const data = await call(await polarClient())
    noteAnswer()
    return { ok: true, data }
  } catch (error) {
    const failure = failureOf(name, error)
    if (failure.kind === 'unavailable') noteOutage(name, describeOutage(error))
    else if (!(error instanceof BudgetSpentError)) noteAnswer()
    return { ok: false, failure }
  }
}

/** Of an error of the API only the status: its body may quote whom it was about. */
function describeOutage(error: unknown): string {
  if (error instanceof PolarServerError) return `an answer of status ${/\d{3}/.exec(error.message)}`
  if (error instanceof UnreachableError) return error.reason
  return error instanceof PolarNetworkError ? error.message : 'its answer was cut off'
}

function failureOf(name: string, error: unknown): Failure {
  if (error instanceof NoSuchRecordError) return { kind: 'missing' }
  if (error instanceof UnreachableError) {
    return { kind: 'unavailable', retryAfter: error.retryAfter }
  }
  if (error instanceof PolarNetworkError || isCutOff(error)) return { kind: 'unavailable' }
  if (error instanceof PolarServerError) return { kind: 'unavailable' }
  if (error instanceof PolarRateLimitError) {
    return { kind: 'busy', retryAfter: error.retryAfter }
  }
  if (error instanceof PolarClientError) {
    const failure = failureOfStatus(error.statusCode, error.error)
    if (failure) return failure
    // Its message has the whole answer, which may quote whom it was about.
    throw new ContractViolationError(name, `an answer of status ${error.statusCode}`)
  }
  throw new ContractViolationError(name, error)
}

/** The SDK wraps what fails before an answer, not an answer that ends or stalls halfway. */
function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true
  return error instanceof TypeError && error.message === 'terminated'
}
