import type { Result } from '../../polar/failure'
import { waitAfter } from '../bulk-apply/apply-details'

const ATTEMPTS = 5

/** An API that says to wait longer isn't waited for. */
const WAIT_MAX = 60

/** Calls the API, again after as long as it says where it is too busy. */
export async function callWhenBusy<Data>(call: () => Promise<Result<Data>>): Promise<Result<Data>> {
  for (let attempt = 1; ; attempt++) {
    const result = await call()
    const wait = result.ok ? null : waitAfter(result.failure)
    if (wait === null || wait > WAIT_MAX || attempt === ATTEMPTS) return result
    await new Promise((resolve) => setTimeout(resolve, wait * 1_000))
  }
}
