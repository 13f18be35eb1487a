import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { forget } from '../../process-wide'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { changeOwnDetails, readKnownCustomer } from './known-customer'

let api: WatchedApi
let token: string

beforeAll(async () => {
  api = await openWatchedApi()
  token = await api.shop.signIn('usr_1001')
})

beforeEach(() => {
  forget('knownCustomers')
  api.calls.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  api.answer()
})

afterAll(() => api.close())

const me = '/customer-portal/customers/me'
const read = () => readKnownCustomer({ token }, token)

it('a customer is read once in two minutes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const first = await read()
  expect(first).toMatchObject({ ok: true })
  vi.advanceTimersByTime(119_000)
  expect(await read()).toEqual(first)
  expect(api.calls).toEqual([`GET ${me}`])
  vi.advanceTimersByTime(1_000)
  await read()
  expect(api.calls).toHaveLength(2)
})

it('a session is never taken for another', async () => {
  await read()
  const other = await api.shop.signIn('usr_1002')
  const { id } = await readId(token)
  expect((await readId(other)).id).not.toBe(id)
})

it('a customer who changes something is known as they are then', async () => {
  await read()
  await changeOwnDetails({ token }, token, { billing_name: 'Byrne Studio' })
  expect(await read()).toMatchObject({ data: { billing_name: 'Byrne Studio' } })
  expect(api.calls).toEqual([`GET ${me}`, `PATCH ${me}`])
})

it('a customer is read again after a change that may not have been made', async () => {
  await read()
  api.refuse(`PATCH ${me}`, 422)
  await changeOwnDetails({ token }, token, { billing_name: 'Byrne Design' })
  await read()
  expect(api.calls.at(-1)).toBe(`GET ${me}`)
})

it('a customer who couldn’t be read is asked for again', async () => {
  api.refuse(`GET ${me}`, 401)
  expect(await read()).toMatchObject({ ok: false })
  api.answer()
  expect(await read()).toMatchObject({ ok: true })
})

async function readId(token: string): Promise<{ id: string }> {
  const customer = await readKnownCustomer({ token }, token)
  if (!customer.ok) throw new Error(customer.failure.kind)
  return customer.data
}
