import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openWatchedApi, type WatchedApi } from '../../portal/testing/watched-api'
import { link, linkTargets } from '../testing/link-targets'
import { checkTarget } from './link-target'

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

it.each(linkTargets)('asks an API elsewhere for %s', async (_, claims, found) => {
  expect(await checkTarget({ ...link, ...claims })).toEqual(found)
})

it.each([
  ['POST /customer-sessions/', 401, 'unavailable'],
  ['POST /customer-sessions/', 503, 'unavailable'],
  ['GET /customer-portal/orders/', 429, 'busy'],
  ['GET /customer-portal/orders/', 418, 'broken'],
])('finds nothing out when %s answers %d', async (call, status, failed) => {
  vi.spyOn(console, 'error').mockReturnValue()
  api.refuse(call, status)
  expect(await checkTarget(link)).toEqual({ failed })
  api.answer()
})
