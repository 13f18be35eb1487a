import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Result } from '../../polar/failure'
import { callAs } from '../access/call-as'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

beforeEach(() => {
  api.calls.length = 0
})

afterAll(() => api.close())

const openings = () => api.calls.filter((call) => call === 'POST /customer-sessions/')

it('renews a token once when several calls have it rejected', async () => {
  const source = { subject: { sub: 'usr_1004' } }
  const used: string[] = []
  await callAs(source, async (token): Promise<Result<null>> => {
    used.push(token)
    return { ok: true, data: null }
  })
  const [rejected] = used
  const reject = async (token: string): Promise<Result<string>> =>
    token === rejected ? { ok: false, failure: { kind: 'expired' } } : { ok: true, data: token }
  const results = await Promise.all(Array.from({ length: 5 }, () => callAs(source, reject)))
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(openings()).toHaveLength(2)
})

it('asks once for a customer who is gone', async () => {
  const source = { subject: { sub: 'usr_gone' } }
  const call = async (): Promise<Result<null>> => ({ ok: true, data: null })
  for (let visit = 0; visit < 4; visit++) {
    expect(await callAs(source, call)).toEqual({ ok: false, failure: { kind: 'expired' } })
  }
  expect(openings()).toHaveLength(1)
})
