import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { captureLog } from '../../testing/log-lines'
import { getSignedInCustomer } from '../customers'
import { runInBulk } from './spend-budget'

const log = captureLog()
let asked = 0
let close: () => Promise<unknown>

beforeAll(async () => {
  const server = await listen(() => {
    asked++
    return Response.json({ error: 'ResourceNotFound', detail: 'Not found' }, { status: 404 })
  })
  close = server.close
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of_the_tests')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a link secret of the tests long enough')
  vi.stubEnv('PORTICO_API_BUDGET', '10')
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await close()
})

/** Makes so many calls at once. @returns How many the API answered. */
async function countAnswered(count: number): Promise<number> {
  const calls = Array.from({ length: count }, () => getSignedInCustomer('polar_cst_1'))
  const results = await Promise.all(calls)
  const isAnswered = results.map((result) => !result.ok && result.failure.kind === 'missing')
  expect(results.filter((_, index) => !isAnswered[index])).toEqual(
    Array(isAnswered.filter((each) => !each).length).fill({
      ok: false,
      failure: { kind: 'busy', retryAfter: expect.any(Number) },
    }),
  )
  return isAnswered.filter(Boolean).length
}

it('bulk leaves three fifths of the budget to pages, and nobody asks the API beyond it', async () => {
  expect(await runInBulk(() => countAnswered(20))).toBe(4)
  expect(await countAnswered(20)).toBe(6)
  expect(asked).toBe(10)
  expect(log.lines()).toEqual([])
})
