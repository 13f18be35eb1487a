import { getRecorder } from '../../metrics/recorder'
import type { Result } from '../failure'

/** Makes a call, and counts it by its name and what came of it, where metrics are on. */
export async function timeCall<Data>(
  name: string,
  call: () => Promise<Result<Data>>,
): Promise<Result<Data>> {
  const recorder = getRecorder()
  if (!recorder) return call()
  const began = performance.now()
  // What is thrown is an answer that breaks the contract.
  let outcome = 'violation'
  try {
    const result = await call()
    outcome = result.ok ? 'ok' : result.failure.kind
    return result
  } finally {
    recorder.apiCall(name, outcome, (performance.now() - began) / 1_000)
  }
}
