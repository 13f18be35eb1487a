import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { MERCHANT_TOKEN } from '../../api/testing/shop'
import { getSignedInCustomer } from '../../polar/customers'
import { findPeopleWithEmail, findPersonOnFile } from '../sign-in/find-people'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { callAs } from './call-as'

const grant = { subject: { sub: 'usr_1017' }, link: 'a', issued: 0, viewOnly: false }
const unavailable = { ok: false, failure: { kind: 'unavailable' } }

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
const log = () => logged.mock.calls.map(([line]) => String(line))

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

const calls = [
  ['POST /customer-sessions/', 'customer_sessions:write', () => callAs(grant, getSignedInCustomer)],
  ['GET /customers/external/usr_1017', 'customers:read', () => findPersonOnFile(grant)],
  ['GET /customers/', 'customers:read', () => findPeopleWithEmail('ida@holm.example')],
] as const

describe.each(calls)('a merchant’s token that is refused for %s', (call, scope, ask) => {
  beforeEach(() => {
    logged.mockClear()
  })

  it.each([
    [401, 'doesn’t accept POLAR_ACCESS_TOKEN'],
    [403, scope],
  ])('with %d is written to the log and shown to no customer', async (status, said) => {
    api.refuse(call, status)
    expect(await ask()).toEqual(unavailable)
    expect(await ask()).toEqual(unavailable)
    expect(log()).toEqual([expect.stringContaining(said)])
    expect(log().join()).not.toMatch(new RegExp(`${MERCHANT_TOKEN}|usr_1017|holm`))
  })

  it('serves again, by itself, as soon as it is taken', async () => {
    api.answer()
    expect(await ask()).toMatchObject({ ok: true })
    expect(log()).toEqual([])
  })
})
