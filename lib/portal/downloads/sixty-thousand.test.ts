import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PortalOrder } from '../../contract/order/order'
import type { IssuedPaper } from '../../contract/order/paper'
import { countRounds } from '../../testing/rounds'
import { setSessionCookie } from '../testing/browser'
import { createOrder } from '../testing/create-order'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { answerDownload } from './answer-download'
import { createOlderCounter } from './count-older-orders'
import { locateOrders } from './locate-orders'
import { type Chosen, readChosenOrders } from './read-chosen-orders'

/** An API with so many orders, one a minute, each with an invoice of this size. */
const api = { orders: 0, size: 60_000, pages: [] as number[], files: 0 }

const BEGIN = Date.parse('2026-01-01T00:00:00Z')

const timeOf = (place: number) => new Date(BEGIN + place * 60_000)

const createPlaced = (place: number): PortalOrder =>
  createOrder({
    id: `${String(place).padStart(8, '0')}-0000-4000-8000-000000000000`,
    created_at: timeOf(place).toISOString(),
    invoice_number: `NORD-${place}`,
    is_invoice_generated: true,
  })

function createIssued(id: string): IssuedPaper {
  return {
    kind: 'invoice',
    revision: 1,
    number: `NORD-${Number(id.slice(0, 8))}`,
    created_at: '2026-03-14T10:00:00Z',
    corrects: null,
    corrected: [],
    actor: 'customer',
    actor_name: null,
    by_you: true,
    has_copy: false,
    copy_left_out: null,
    time_zone: 'UTC',
    supplied_from: '2026-03-14T10:00:00Z',
    supplied_to: '2026-03-14T10:00:00Z',
    buyer: { name: 'Byrne Design', country: 'IE', tax_id: null },
    currency: 'eur',
    taxes: [{ rate: 1_900, net_amount: 1_000, tax_amount: 190 }],
    total_amount: 1_190,
    paid_amount: 1_190,
    due_amount: 0,
    refunded_amount: 0,
  }
}

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

vi.mock('../../polar/orders', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../polar/orders')>()),
  listOrders: async (_: string, { page, limit }: { page: number; limit: number }) => {
    api.pages.push(page)
    const first = (page - 1) * limit
    const places = Array.from({ length: Math.max(0, Math.min(limit, api.orders - first)) })
    return {
      ok: true,
      data: {
        items: places.map((_, index) => createPlaced(first + index)),
        pagination: { total_count: api.orders, max_page: Math.ceil(api.orders / limit) },
      },
    }
  },
}))

vi.mock('../../polar/papers', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../polar/papers')>()),
  getOrderPapers: async (_: string, id: string) => ({
    ok: true,
    data: {
      items: [createIssued(id)],
      invoice: { state: 'current', reason: null },
      buyer_reference: null,
    },
  }),
  getPaperUrl: async () => ({ ok: true, data: { refused: null, preparing: false, url: '/file' } }),
}))

vi.mock('../../polar/fetch-paper', () => ({
  fetchPaper: async () => {
    api.files++
    return { ok: true, data: new Response(new Uint8Array(api.size)) }
  },
}))

openOwnShop()

afterEach(() => {
  Object.assign(api, { orders: 0, size: 60_000, pages: [], files: 0 })
})

async function download(query: string): Promise<Response> {
  await setSessionCookie(createSession({ full: { token: 'a token' } }))
  return answerDownload(new URLSearchParams(query))
}

describe('the limit of a download', () => {
  it.each(['zip', 'csv'])('is said before anything of the %s is read', async (format) => {
    api.orders = 60_001
    const response = await download(`from=2000-01-01&format=${format}`)
    expect(response.headers.get('location')).toBe('/orders/papers?from=2000-01-01&problem=tooMany')
    expect(api.pages.length).toBeLessThan(20)
    expect(api.files).toBe(0)
  })

  it('is 60 000 orders, whatever papers they have', async () => {
    api.orders = 60_000
    const response = await download('from=2000-01-01')
    expect(response.headers.get('content-type')).toBe('application/zip')
    await response.body?.cancel()
  })

  it('counts the orders of the chosen time, not all', async () => {
    api.orders = 200_000
    const chosen = { since: timeOf(100_050), before: timeOf(160_050) }
    expect(await locateOrders('a token', chosen)).toEqual({
      ok: true,
      data: { ...chosen, first: 100_050, count: 60_000 },
    })
  })

  it('counts ticks before any call', async () => {
    const ids = Array.from({ length: 60_001 }, (_, index) => `${index}`)
    expect(await locateOrders('a token', { ids })).toEqual({
      ok: true,
      data: { problem: 'tooMany' },
    })
    expect(api.pages).toEqual([])
  })
})

describe('the orders of a time', () => {
  it('are found without reading the others', async () => {
    const counts = fc.integer({ min: 0, max: 5_000 })
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: -5, max: 5_005 }), async (orders, place) => {
        Object.assign(api, { orders, pages: [] })
        const older = await createOlderCounter('a token')(timeOf(place))
        expect(older).toEqual({ ok: true, data: Math.max(0, Math.min(orders, place)) })
        expect(api.pages.length).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(51)))
      }),
      { numRuns: countRounds(500, 50) },
    )
  })

  it('are each read once, and from where reading stopped before', async () => {
    api.orders = 1_000
    const chosen = { since: timeOf(250), before: timeOf(900) }
    const located = { ...chosen, first: 250, count: 650 }
    expect(await locateOrders('a token', chosen)).toEqual({ ok: true, data: located })
    const read = async (skip: number) => {
      api.pages.length = 0
      const all: Chosen[] = []
      for await (const each of readChosenOrders((call) => call(''), located, skip)) {
        all.push(each)
      }
      return all.map((each) =>
        'order' in each ? `${each.index} ${each.order.invoice_number}` : '',
      )
    }
    const all = await read(0)
    expect(all).toHaveLength(650)
    expect([all[0], all.at(-1)]).toEqual(['0 NORD-250', '649 NORD-899'])
    expect(await read(600)).toEqual(all.slice(600))
    expect(api.pages[0]).toBe(9)
  })
})

describe('a thousand invoices', () => {
  it('are read as they are taken, never many at once', async () => {
    api.orders = countRounds(1_000, 300)
    const { body } = await download('from=2000-01-01')
    let [taken, ahead] = [0, 0]
    for await (const chunk of body ?? []) {
      taken += chunk.byteLength
      ahead = Math.max(ahead, api.files * api.size - taken)
    }
    expect(taken).toBeGreaterThan(api.orders * api.size)
    expect(ahead).toBeLessThan(4 * api.size)
  })

  it('are read no further once the customer has gone away', async () => {
    api.orders = 1_000
    const reader = (await download('from=2000-01-01')).body?.getReader()
    while (api.files < 150) await reader?.read()
    await reader?.cancel()
    const { files, pages } = { ...api, pages: [...api.pages] }
    await download('from=2000-01-01&format=csv').then((other) => other.text())
    expect(api.files).toBeLessThanOrEqual(files + 1)
    expect(pages).not.toContain(4)
  })
})
