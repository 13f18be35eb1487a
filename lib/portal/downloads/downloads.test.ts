import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import { openDatabase } from '../../db/open'
import { orders, papers } from '../../db/schema'
import { readZip } from '../../papers/archive/testing/read-zip'
import { getOrder, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { setSessionCookie } from '../testing/browser'
import { createGrant, openAs } from '../testing/open-as'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { answerDownload } from './answer-download'
import { answerIssuing, answerIssuingScript } from './answer-issuing'
import { issueChosen } from './issue-chosen'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop()

const form = (query: string) => new URLSearchParams(query)
const tick = (...ids: string[]) => form(ids.map((id) => `order=${id}`).join('&'))
const locationOf = (response: Response) => response.headers.get('location')

async function unzip(response: Response) {
  if (!response.body) throw new Error(`No file, but ${locationOf(response)}`)
  return readZip(Buffer.from(await response.arrayBuffer()))
}

async function rename(sub: string, id: string, name: string): Promise<void> {
  const renamed = await callAs(createGrant(sub), async (token) => {
    const order = await getOrder(token, id)
    if (!order.ok) return order
    return updateOrder(token, { order: order.data, revision: null }, { billing_name: name })
  })
  expect(renamed.ok).toBe(true)
}

describe('many orders at once', () => {
  it('are issued first, then downloaded under their names, again without harm', async () => {
    await openAs('usr_1001')
    const ids = [0, 1, 2].map((index) => orderId('usr_1001', index))
    const first = await answerIssuing(tick(...ids))
    const again = await answerIssuing(tick(...ids))
    expect(locationOf(first)).toMatch(/issued=[0-3]&refused=\d&left=0$/)
    expect(locationOf(again)).toContain('issued=0&')
    const response = await answerDownload(tick(...ids))
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = await unzip(response)
    const pdfs = files.filter(({ name }) => name.endsWith('.pdf'))
    expect(pdfs.length).toBeGreaterThan(0)
    for (const { name, content } of pdfs) {
      expect(name).toMatch(/^\d{4}-\d\d-\d\d \S+ .+\.pdf$/)
      expect(content.toString('latin1', 0, 5)).toBe('%PDF-')
    }
  })

  it('that have no invoice are listed with the reason', async () => {
    await openAs('usr_1002', true)
    const id = orderId('usr_1002', 7)
    const files = await unzip(await answerDownload(tick(id)))
    const list = files.find(({ name }) => name === 'not-issued.csv')?.content ?? ''
    expect(parse(list, { columns: true, bom: true })).toMatchObject([{ order: id }])
    expect(String(list)).toMatch(/,.*[a-z]{4}/)
  })

  it('have names that nothing unpacks elsewhere', async () => {
    await openAs('usr_1002')
    const id = orderId('usr_1002', 3)
    await rename('usr_1002', id, '../../etc/passwd: <Weber>?')
    await answerIssuing(tick(id))
    const [file] = await unzip(await answerDownload(tick(id)))
    expect(file?.name).toMatch(/^\d{4}-\d\d-\d\d \S+ \.\.-\.\.-etc-passwd- -Weber--\.pdf$/)
  })

  it('are a ZIP that unzip takes', async (context) => {
    if (spawnSync('unzip', ['-v']).status !== 0) context.skip('unzip is not installed')
    await openAs('usr_1001')
    const { body } = await answerDownload(form('from=2000-01-01'))
    if (!body) throw new Error('No file')
    const folder = mkdtempSync(join(tmpdir(), 'portico-zip-'))
    writeFileSync(join(folder, 'papers.zip'), await buffer(body))
    const said = execFileSync('unzip', ['-t', join(folder, 'papers.zip')])
    rmSync(folder, { recursive: true })
    expect(String(said)).toContain('No errors detected')
  })

  it('have a table whose sums are those of their pages', async () => {
    await openAs('usr_1002', true)
    const ids = Array.from({ length: 30 }, (_, index) => orderId('usr_1002', index))
    const csv = await (await answerDownload(form(`${tick(...ids)}&format=csv`))).text()
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true })
    const read = await Promise.all(
      ids.map((id) => callAs(createGrant('usr_1002'), (token) => getOrder(token, id))),
    )
    const sold = read
      .flatMap((order) => (order.ok ? order.data : []))
      .filter(({ status }) => status !== 'draft' && status !== 'void')
    const sum = (column: string) =>
      rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0)
    const expected = (field: 'net_amount' | 'tax_amount' | 'total_amount') =>
      sold.reduce((total, order) => total + order[field], 0)
    expect([sum('net'), sum('tax'), sum('total')]).toEqual([
      expected('net_amount'),
      expected('tax_amount'),
      expected('total_amount'),
    ])
  })

  it.each([
    ['year=2025', '2025-01-01', '2026-01-01'],
    ['year=2025&month=03', '2025-03-01', '2025-04-01'],
    ['from=2024-05-06&to=2024-11-30', '2024-05-06', '2024-12-01'],
  ])('are those of the chosen time only: %s', async (query, since, before) => {
    await openAs('usr_1002', true)
    const csv = await (await answerDownload(form(`${query}&format=csv`))).text()
    const rows: { number: string }[] = parse(csv, { columns: true, bom: true })
    const { database } = await openDatabase()
    const all = await database
      .select()
      .from(orders)
      .where(eq(orders.customer_id, customerId('usr_1002')))
    const expected = all
      .filter(({ created_at }) => created_at >= new Date(since) && created_at < new Date(before))
      .filter(({ status }) => status !== 'draft' && status !== 'void')
      .map(({ invoice_number }) => invoice_number ?? '')
    expect(expected.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(expected))
  })

  it.each([
    ['somebody else’s', orderId('usr_1002', 0)],
    ['nobody’s', '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'],
    ['no id at all', '../account'],
  ])('that are %s are listed with the reason, beside their own', async (_, strange) => {
    await openAs('usr_1001')
    const own = orderId('usr_1001', 0)
    const files = await unzip(await answerDownload(tick(strange, own)))
    const list = files.find(({ name }) => name === 'not-issued.csv')?.content ?? ''
    const reason = 'There is no such order among yours.'
    expect(parse(list, { columns: true, bom: true })).toContainEqual({
      number: '',
      order: strange,
      reason,
    })
    const table = await answerDownload(form(`${tick(strange, own)}&format=csv`))
    expect(locationOf(table)).toContain('problem=missing')
  })

  it('have the buyer in their name who is printed on them, and their structured copies', async () => {
    await openAs('usr_1002')
    const id = orderId('usr_1002', 5)
    await rename('usr_1002', id, 'Earlier Weber')
    await answerIssuing(tick(id))
    await rename('usr_1002', id, 'Later Weber')
    const files = await unzip(await answerDownload(tick(id)))
    const { database } = await openDatabase()
    const issued = await database.select().from(papers).where(eq(papers.order_id, id))
    const copies = issued.filter(({ xml }) => xml !== null)
    expect(copies.length).toBeGreaterThan(0)
    expect(files.filter(({ name }) => name.endsWith('.xml'))).toHaveLength(copies.length)
    expect(files.filter(({ name }) => name.endsWith('.pdf'))).toHaveLength(issued.length)
    for (const { name } of files.slice(0, -1)) expect(name).toMatch(/ Earlier Weber\.(pdf|xml)$/)
    const rows = parse(files.at(-1)?.content ?? '', { columns: true, bom: true })
    expect(rows).toMatchObject(issued.map(({ number }) => ({ number, buyer: 'Earlier Weber' })))
  })
})

describe('who may not', () => {
  it('issue by a view-only link is told so, and nothing is issued', async () => {
    await openAs('usr_1002', true)
    const issuing = await answerIssuing(tick(orderId('usr_1002', 9)))
    expect(locationOf(issuing)).toBe(
      `/orders/papers?order=${orderId('usr_1002', 9)}&problem=viewOnly`,
    )
  })

  it('see more than one order can neither download nor issue', async () => {
    const order = orderId('usr_1002', 0)
    await setSessionCookie(createSession({ orders: [{ ...createGrant('usr_1002'), order }] }))
    for (const answer of [await answerDownload(tick(order)), await answerIssuing(tick(order))]) {
      expect(locationOf(answer)).toMatch(/^\/sign-in\?/)
    }
  })
})

it('says what is left where the time is over, and chooses nothing by itself', async () => {
  await openAs('usr_1002')
  const ids = [10, 11].map((index) => orderId('usr_1002', index))
  expect(await issueChosen({ ids }, { patience: -1 })).toEqual({
    ok: true,
    data: { issued: 0, refused: 0, left: 2, next: 0 },
  })
  expect(locationOf(await answerDownload(form('')))).toBe('/orders/papers?problem=unchosen')
})

it('goes on for a script where it stopped, and in the end leads to the page that counts all', async () => {
  await openAs('usr_1002')
  const ids = [12, 13, 14].map((index) => orderId('usr_1002', index))
  expect(await issueChosen({ ids }, { first: 2 })).toMatchObject({ data: { left: 0, next: null } })
  const chosen = tick(...ids)
  chosen.set('done', '40')
  const step = async () => (await answerIssuingScript(chosen, null)).json()
  let answer = await step()
  while ('done' in answer) {
    for (const name of ['done', 'next']) chosen.set(name, String(answer[name]))
    answer = await step()
  }
  expect(answer.to).toMatch(/&issued=4[0-3]&refused=\d&left=0$/)
  const unchosen = await (await answerIssuingScript(form('done=3'), null)).json()
  expect(unchosen).toEqual({ to: '/orders/papers?problem=unchosen' })
})
