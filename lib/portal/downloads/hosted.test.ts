import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { orderId } from '../../api/testing/shop'
import { readZip } from '../../papers/archive/testing/read-zip'
import { listOrders } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { setSessionCookie } from '../testing/browser'
import { createSession, openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { answerDownload } from './answer-download'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterEach(() => api.answer())

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

const read = (file: { content: Buffer } | undefined) =>
  parse(file?.content ?? '', { columns: true, bom: true })

const countCalls = (call: string, since: number) =>
  api.calls.slice(since).filter((each) => each === call).length

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
  await files.close()
  const [pdf, table, list] = readZip(zip)
  expect([pdf?.name, String(pdf?.content)]).toEqual([expect.stringMatching(/\.pdf$/), '%PDF-1.7'])
  expect([table?.name, list?.name]).toEqual(['papers.csv', 'not-issued.csv'])
  expect(read(list)).toMatchObject([{ order: bad }])
  expect(zip.includes('/signed')).toBe(false)
})

it('begins at once where the API is busy, waits as long as it says, and goes on', async () => {
  const call = 'GET /customer-portal/orders/'
  const [id = ''] = await listIssued()
  const answered = api.calls.length
  api.beBusy(call, '1')
  const response = await download(`order=${id}`)
  expect(response.headers.get('content-type')).toBe('application/zip')
  const reader = response.body?.getReader()
  expect(await reader?.read()).toEqual({ done: false, value: new Uint8Array() })
  const next = reader?.read()
  await vi.waitFor(() => expect(countCalls(call, answered)).toBeGreaterThan(1))
  api.answer()
  expect((await next)?.value?.length).toBeGreaterThan(0)
})

it('says at once that the API is busy where a table can’t be begun', async () => {
  api.beBusy('GET /customer-portal/orders/', '60')
  const response = await download('from=2000-01-01&format=csv')
  expect(response.headers.get('location')).toBe('/orders/papers?from=2000-01-01&problem=busy')
})

it('lists what a busy API never gave, with the reason', async () => {
  const [id = ''] = await listIssued()
  api.beBusy(`GET /customer-portal/orders/${id}/invoice`, '3600')
  const files = readZip(Buffer.from(await (await download(`order=${id}`)).arrayBuffer()))
  const reason = expect.stringContaining('ausgelastet')
  expect(read(files.at(-1))).toMatchObject([{ order: id, reason }])
})

it('makes no call once the customer has gone away, and ends its waiting', async () => {
  const [id = ''] = await listIssued()
  const busy = `GET /customer-portal/orders/${id}/invoice`
  const answered = api.calls.length
  api.beBusy(busy, '1')
  const response = await download(`order=${id}`)
  const reader = response.body?.getReader()
  await reader?.read()
  const next = reader?.read()
  await vi.waitFor(() => expect(countCalls(busy, answered)).toBe(1))
  await reader?.cancel()
  const calls = api.calls.length
  expect(await next).toEqual({ done: true, value: undefined })
  // A wait that went on would end within a second.
  api.beBusy(busy, '1')
  await download(`order=${id}`).then((other) => other.arrayBuffer())
  expect(countCalls(busy, calls)).toBe(5)
})

it('lasts longer than a token of the API', async () => {
  const files = await listen(
    async () => new Response('%PDF-1.7', { headers: { 'Content-Type': 'application/pdf' } }),
  )
  const [first = '', second = ''] = await listIssued()
  api.refuse(`GET /customer-portal/orders/${first}/invoice`, 200, { url: `${files.url}/signed` })
  const { body } = await download(`order=${first}&order=${second}`)
  const chunks: Uint8Array[] = []
  for await (const chunk of body ?? []) {
    // The first file is being taken.
    if (chunks.length === 1) api.shop.wait(2 * 3_600_000)
    chunks.push(chunk)
  }
  await files.close()
  expect(readZip(Buffer.concat(chunks)).map(({ name }) => name)).toEqual([
    expect.stringMatching(/\.pdf$/),
    'papers.csv',
    'not-issued.csv',
  ])
})

it('breaks off where the session ends meanwhile, instead of looking whole', async () => {
  const [id = ''] = await listIssued()
  const response = await download(`order=${id}`)
  api.refuse(`GET /customer-portal/orders/${id}/invoice`, 401)
  await expect(response.arrayBuffer()).rejects.toThrow('The session ended')
})
