import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MERCHANT_TOKEN, orderId } from '../api/testing/shop'
import { readZip } from '../papers/archive/testing/read-zip'
import { createDemoDataFolder } from '../testing/database'
import { openDemoPortal } from './testing/demo-portal'
import { type CommandLine, commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'portico-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string) => path.join(folder, name)

const always = ['--from', '2000-01-01', '--to', '2999-12-31']

const table = (content: Buffer | undefined): Record<string, string>[] =>
  parse(content ?? '', { columns: true, bom: true })

describe('beside a running portal', () => {
  let portal: Awaited<ReturnType<typeof openDemoPortal>>
  let portico: CommandLine
  const issued = [1, 2, 3].map((index) => orderId('usr_1002', index))

  async function call(method: string, address: string) {
    const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
    return fetch(new URL(address, portal.url), { method, headers })
  }

  beforeAll(async () => {
    portal = await openDemoPortal()
    portico = runInOneProcess(folder, portal.variables)
    for (const id of issued) {
      expect((await call('POST', `/v1/orders/${id}/invoice`)).status).toBe(202)
    }
  })

  afterAll(() => portal.close())

  it('writes what was issued, and what wasn’t, into a ZIP', async () => {
    const run = await portico('papers', ...always, '--output', 'papers.zip')
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('Papers written: 3') })
    expect(statSync(file('papers.zip')).mode & 0o777).toBe(0o600)
    const files = readZip(readFileSync(file('papers.zip')))
    const contentOf = (name: string) => files.find((each) => each.name === name)?.content
    const pdfs = files.filter(({ name }) => name.endsWith('.pdf'))
    expect(pdfs).toHaveLength(3)
    for (const { name, content } of pdfs) {
      expect(name).toMatch(/^\d{4}-\d{2}-\d{2} NORD-\d{5} .+\.pdf$/)
      expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    }

    const rows = table(contentOf('papers.csv'))
    expect(new Set(rows.map(({ kind, ...row }) => `${kind} ${row['customer id']}`))).toEqual(
      new Set(['invoice usr_1002']),
    )
    const listed = await (await call('GET', '/v1/papers/')).json()
    const cents = (column: string) =>
      rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0)
    const total = listed.items.reduce(
      (sum: number, item: { total_amount: number }) => sum + item.total_amount,
      0,
    )
    expect(cents('total')).toBe(total)
    expect(cents('net') + cents('tax')).toBe(total)

    const leftOut = table(contentOf('not-issued.csv'))
    const orders = await (await call('GET', '/v1/orders/?limit=1')).json()
    expect(leftOut).toHaveLength(orders.pagination.total_count - issued.length)
    expect(leftOut.map(({ order }) => order)).not.toEqual(expect.arrayContaining([issued[0]]))
    const reasons = new Set(leftOut.map(({ reason }) => reason))
    expect(reasons).toContain('Nobody has asked for it yet.')
    expect([...reasons].filter((reason) => /^\w+$/.test(reason ?? ''))).toEqual([])
  })

  it('writes the files themselves into a folder', async () => {
    const day = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 10)
    const now = ['--from', day(-86_400_000), '--to', day(86_400_000)]
    const run = await portico('papers', ...now, '--output', 'some/papers')
    expect(run.code).toBe(0)
    const names = readdirSync(file('some/papers'))
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(3)
    expect(names).toContain('papers.csv')
    for (const name of names) expect(statSync(file(`some/papers/${name}`)).mode & 0o777).toBe(0o600)
  })

  it('has nothing of another time', async () => {
    const before = ['--from', '2001-01-01', '--to', '2001-12-31']
    const run = await portico('papers', ...before, '--output', 'before.zip')
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('Papers written: 0') })
    const files = readZip(readFileSync(file('before.zip')))
    expect(files.map(({ name }) => name)).toEqual(['papers.csv'])
  })
})

describe('without a portal', () => {
  const portico = commandLine(folder, { PORTICO_DATA_DIR: createDemoDataFolder() })

  it('opens the data itself', async () => {
    const november = ['--from', '2026-11-01', '--to', '2026-11-30']
    const run = await portico('papers', ...november, '--output', 'own.zip')
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('Papers written: 0') })
    const files = readZip(readFileSync(file('own.zip')))
    expect(files.map(({ name }) => name)).toEqual(['papers.csv', 'not-issued.csv'])
  })

  it.each([
    [['--from', '2026-01-01', '--to', '2026-01-31'], 'Say --from, --to and --output.'],
    [['--from', '2026-02-30', '--to', '2026-03-31', '--output', 'x.zip'], 'is no day'],
    [['--from', '2026-03-31', '--to', '2026-03-01', '--output', 'x.zip'], 'is after'],
    [['--since', '2026-03-31'], '--since'],
  ])('says how it is called: %j', async (parameters, message) => {
    const run = await portico('papers', ...parameters)
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(existsSync(file('x.zip'))).toBe(false)
  })
})
