import { beforeAll, beforeEach, expect, it, type MockInstance, vi } from 'vitest'
import { inRequest } from '../testing/in-request'
import { authenticateOnce } from './authenticate-once'
import { openShop, type Shop } from './testing/shop'

let shop: Shop
let token: string
let lookups: MockInstance

beforeAll(async () => {
  shop = await openShop()
  token = await shop.signIn('usr_1001')
})

beforeEach(() => {
  // Each look-up asks what has expired by now.
  lookups = vi.spyOn(shop.services, 'clock')
  return () => lookups.mockRestore()
})

const authenticate = () => authenticateOnce(shop.services, token)

it('looks a token up once for calls that a request makes at the same time', async () => {
  const [one, other] = await inRequest('a', () => Promise.all([authenticate(), authenticate()]))
  expect(one).toMatchObject({ kind: 'customer' })
  expect(other).toEqual(one)
  expect(lookups).toHaveBeenCalledTimes(1)
})

it('looks it up again for a later call, which a session may have ended before', async () => {
  await inRequest('a', async () => {
    await authenticate()
    await authenticate()
  })
  expect(lookups).toHaveBeenCalledTimes(2)
})

it('shares nothing between requests', async () => {
  await Promise.all([inRequest('a', authenticate), inRequest('b', authenticate)])
  expect(lookups).toHaveBeenCalledTimes(2)
})
