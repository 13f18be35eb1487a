import { createPolarCore } from '@polar-sh/sdk/2026-10'
import { beforeAll, expect, it } from 'vitest'
import { openShop, orderId, type Shop } from '../api/testing/shop'
import { type Client, callInProcess } from './in-process'

const order = orderId('usr_1001', 0)
const paths = [
  '/v1/customer-portal/customers/me',
  '/v1/customer-portal/orders/',
  '/v1/customer-portal/orders/summary',
  `/v1/customer-portal/orders/${order}`,
  `/v1/customer-portal/orders/${order}/history`,
  `/v1/customer-portal/orders/${order}/papers`,
  '/v1/customer-portal/subscriptions/',
]

let shop: Shop
let accessToken: string
let client: Client

beforeAll(async () => {
  shop = await openShop()
  accessToken = await shop.signIn('usr_1001')
  const options = { accessToken: '', baseUrl: 'http://embedded.invalid' }
  client = callInProcess(createPolarCore(options), async () => shop)
  await shop.patch(accessToken, `/customer-portal/orders/${order}`, { billing_name: 'Byrne Ltd' })
})

it.each(paths)('hands over of %s just what would be written for a network', async (path) => {
  const request = client.buildRequest('GET', path, {}, {}, undefined)
  const response = await client.sendRequest(request, { accessToken })
  expect(response.body).toBeNull()
  const answer: unknown = await client.parseResponse(response, 'json', {})
  const { body, headers } = await shop.get(accessToken, path.replace('/v1', ''))
  expect(JSON.stringify(answer)).toBe(JSON.stringify(body))
  expect(body).toStrictEqual(answer)
  expect(response.headers.get('ETag')).toBe(headers.get('ETag'))
})

it('tells of an error as a network would', async () => {
  const request = client.buildRequest('GET', `/v1/customer-portal/orders/x`, {}, {}, undefined)
  const response = await client.sendRequest(request, { accessToken })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ error: 'RequestValidationError' })
})
