import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderId } from '../../api/testing/shop'
import type { Result } from '../../polar/failure'
import { getOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { applyDetails } from './apply-details'

const grant = { subject: { sub: 'usr_1017' }, link: 'a', issued: 0, viewOnly: false }

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

async function callAsLucie<Data>(call: (token: string) => Promise<Result<Data>>): Promise<Data> {
  const result = await callAs(grant, call)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}

it('stops where the API is too busy, says how long to wait, and goes on with the rest', async () => {
  const ids = [1, 2, 3, 4].map((index) => orderId('usr_1017', index))
  const [first = '', ...rest] = ids
  const was = await callAsLucie((token) => getOrder(token, orderId('usr_1017', 0)))
  const corrected = { is: { ...was, billing_name: 'Moreau SARL' }, was }
  api.refuse(`PATCH /customer-portal/orders/${first}`, 429)
  const stopped = await callAsLucie((token) => applyDetails({ token, grant }, corrected, ids))
  expect(stopped.wait).toBe(5)
  expect(stopped.results).toMatchObject(rest.map((id) => ({ id, outcome: { kind: 'saved' } })))
  api.answer()
  const left = ids.filter((id) => !stopped.results.some((result) => result.id === id))
  expect(
    await callAsLucie((token) => applyDetails({ token, grant }, corrected, left)),
  ).toMatchObject({
    results: [{ id: first, outcome: { kind: 'saved' } }],
    wait: null,
  })
})

it.each([
  ['20', 20],
  ['0', 1],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 1],
])('where the API says to come back after %s, it is %d seconds', async (said, seconds) => {
  const id = orderId('usr_1017', 5)
  const is = await callAsLucie((token) => getOrder(token, orderId('usr_1017', 0)))
  api.beBusy(`GET /customer-portal/orders/${id}`, said)
  const { results, wait } = await callAsLucie((token) =>
    applyDetails({ token, grant }, { is, was: null }, [id]),
  )
  expect({ results, wait }).toEqual({ results: [], wait: seconds })
  api.answer()
})
