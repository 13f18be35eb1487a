import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listenOnFreePort } from '../testing/listen-on-free-port'
import { captureLog } from '../testing/log-lines'
import { sendResponse } from './send-response'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'
import { toRequest } from './to-request'

let shop: Shop
let server: Server
let port: number

beforeAll(async () => {
  shop = await openShop()
  server = createServer(async (request, response) => {
    await sendResponse(await shop.fetch(toRequest(request)), request, response)
  })
  port = await listenOnFreePort(server)
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const merchant = { Authorization: `Bearer ${MERCHANT_TOKEN}` }

type Call = { method?: string; headers?: Record<string, string>; body?: string[] }

/** Calls the API with the merchant's token, and nothing that a client adds by itself. */
async function call(path: string, { method = 'GET', headers = {}, body = [] }: Call = {}) {
  const sent = request({
    port,
    path: `/v1${path}`,
    method,
    headers: { ...merchant, ...headers },
  })
  for (const chunk of body) sent.write(chunk)
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve)
    sent.once('error', reject)
  })
  sent.end()
  const response = await answered
  return { response, content: await buffer(response) }
}

const order = `/orders/${orderId('usr_1001', 0)}`

it('answers with what the API says of it', async () => {
  const { response, content } = await call(order)
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    etag: expect.stringMatching(/^"[\w-]{22}"$/),
  })
  expect(JSON.parse(String(content))).toMatchObject({ id: orderId('usr_1001', 0) })
})

it('takes a body that says nothing of its length', async () => {
  const body = ['{"billing_name":', '"In two parts"}']
  const { response, content } = await call(order, { method: 'PATCH', body })
  expect(response.statusCode).toBe(200)
  expect(JSON.parse(String(content))).toMatchObject({ billing_name: 'In two parts' })
})

it('sends no body where there is none to send', async () => {
  const head = await call(order, { method: 'HEAD' })
  expect([head.response.statusCode, head.content.length]).toEqual([200, 0])
  const options = await call(order, { method: 'OPTIONS' })
  expect([options.response.statusCode, options.content.length]).toEqual([204, 0])
  const seen = { 'If-None-Match': String(head.response.headers.etag) }
  const unchanged = await call(order, { headers: seen })
  expect([unchanged.response.statusCode, unchanged.content.length]).toEqual([304, 0])
})

it('says nothing of a client that leaves before its body is whole', async () => {
  const log = captureLog()
  const leaving = request({ port, path: `/v1${order}`, method: 'PATCH', headers: merchant })
  leaving.on('error', () => {})
  leaving.write('{"billing_name":')
  const answered = new Promise<IncomingMessage>((resolve) => server.once('request', resolve))
  const received = await answered
  const closed = new Promise((resolve) => received.once('close', resolve))
  leaving.destroy()
  await closed
  expect((await call(order)).response.statusCode).toBe(200)
  expect(log.lines()).toEqual([])
  log.giveBack()
})
