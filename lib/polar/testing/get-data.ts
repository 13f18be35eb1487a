import type { Result } from '../failure'

/** The data of a call that has to succeed for a test to go on. */
export function getData<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}
