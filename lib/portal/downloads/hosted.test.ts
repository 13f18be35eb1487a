import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { orderId } from '../../api/testing/shop'
import { readZip } from '../../papers/archive/testing/read-zip'
import { listOrders } from '../../polar/orders'
import { callAs } from '../access/call-api'
import { setSessionCookie } from '../testing/browser'
import { createSession, openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { answerDownload } from './answer-download'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

async function download(query: string): Promise<Response> {
  const issued = Math.floor(Date.now() / 1_000)
  const full = { subject: { sub: 'usr_1002' }, link: 'a', issued, viewOnly: true }
  await setSessionCookie(createSession({ full }))
  return answerDownload(new URLSearchParams(query))
}

/** Orders whose invoice the API says it has issued. */
async function listIssued(): Promise<string[]> {
  const query = { page: 1, limit: 20, sorting: '-created_at' } as const
  const orders = await callAs({ subject: { sub: 'usr_1002' } }, (token) => listOrders(token, query))
  if (!orders.ok) throw new Error(orders.failure.kind)
  return orders.data.items.flatMap(({ id, is_invoice_generated }) =>
    is_invoice_generated ? id : [],
  )
}

const numbers = Array.from({ length: 101 }, (_, index) => index)
const tick = (indexes: number[]) =>
  indexes.map((index) => `order=${orderId('usr_1002', index)}`).join('&')

it('takes at most 100 orders of an API elsewhere, and says so before', async () => {
  for (const query of [tick(numbers), 'from=2000-01-01', 'from=2000-01-01&format=csv']) {
    const response = await download(query)
    expect(response.headers.get('location')).toMatch(/problem=tooMany$/)
  }
})

it('lists a paper that can’t be fetched, goes on with the others, and tells no address', async () => {
  const files = await listen(
    async () => new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } }),
  )
  const [good = '', bad = ''] = await listIssued()
  api.refuse(`GET /customer-portal/orders/${good}/invoice`, 200, { url: `${files.url}/signed` })
  const zip = Buffer.from(await (await download(`order=${bad}&order=${good}`)).arrayBuffer())
  api.answer()
  await files.close()
  const [pdf, list] = readZip(zip)
  expect([pdf?.name, String(pdf?.content)]).toEqual([expect.stringMatching(/\.pdf$/), '%PDF-1.7'])
  expect(list?.name).toBe('not-issued.csv')
  expect(parse(list?.content ?? '', { columns: true, bom: true })).toMatchObject([{ order: bad }])
  expect(zip.includes('/signed')).toBe(false)
})

it('waits as long as a busy API says, then goes on', async () => {
  const id = orderId('usr_1002', 0)
  api.beBusy(`GET /customer-portal/orders/${id}`, '1')
  const before = api.calls.length
  const response = download(tick([0]))
  await vi.waitFor(() =>
    expect(api.calls.slice(before)).toContain(`GET /customer-portal/orders/${id}`),
  )
  api.answer()
  expect((await response).headers.get('content-type')).toBe('application/zip')
})

it('breaks off where the session ends meanwhile, instead of looking whole', async () => {
  const [id = ''] = await listIssued()
  const response = await download(`order=${id}`)
  api.refuse(`GET /customer-portal/orders/${id}/invoice`, 401)
  await expect(response.arrayBuffer()).rejects.toThrow('The session ended')
  api.answer()
})
