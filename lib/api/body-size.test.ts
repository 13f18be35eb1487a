import { beforeAll, describe, expect, it } from 'vitest'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

const CHUNK = 100_000

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

/** A body that says nothing of its length, and counts what is taken of it. */
function inChunks(chunks: number) {
  const seen = { taken: 0 }
  const body = new ReadableStream({
    pull(controller) {
      if (seen.taken++ < chunks) controller.enqueue(new Uint8Array(CHUNK).fill(0x20))
      else controller.close()
    },
  })
  return { body, seen }
}

function send(body: BodyInit, headers?: HeadersInit) {
  const init: RequestInit & { duplex: 'half' } = { method: 'PATCH', body, headers, duplex: 'half' }
  return shop.call(MERCHANT_TOKEN, `/orders/${orderId('usr_1001', 0)}`, init)
}

const tooLarge = { status: 413, body: { error: 'RequestEntityTooLarge' } }

describe('a body of more than a megabyte', () => {
  it('is refused by its announced length, and not begun to be read', async () => {
    const { body, seen } = inChunks(50)
    const answer = await send(body, { 'Content-Length': String(50 * CHUNK) })
    expect(answer).toMatchObject(tooLarge)
    expect(seen.taken).toBeLessThanOrEqual(1)
  })

  it('is refused as soon as it is too long, where nothing was announced', async () => {
    const { body, seen } = inChunks(10_000)
    expect(await send(body)).toMatchObject(tooLarge)
    expect(seen.taken).toBeLessThan(20)
  })

  it('is refused before it is asked who sends it', async () => {
    const body = 'x'.repeat(1_000_001)
    const answer = await shop.post(null, '/customers/', body)
    expect(answer).toMatchObject(tooLarge)
  })
})

it('takes a body of a megabyte, announced or not', async () => {
  const json = JSON.stringify({ unknown: 'x'.repeat(999_000), billing_name: 'Large' })
  expect((await send(json)).status).toBe(200)
  const stream = new Blob([json]).stream()
  expect((await send(stream)).status).toBe(200)
})
