import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { readLink } from '../portal/links/portal-link'
import { commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000 })

const SECRET = 'the-secret-of-the-tests-which-is-long-enough'
const days = { orderLinkDays: 90, portalLinkDays: 7 }
const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-list-'))
const variables = { PORTICO_DATA_DIR: path.join(folder, 'data'), PORTICO_LINK_SECRET: SECRET }
const portico = runInOneProcess(folder, variables)
const file = (name: string) => path.join(folder, name)
const files = ['--csv', 'in.csv', '--out', 'out.csv']
const link = (...more: string[]) => portico('link', ...files, ...more)
const written = () => readFileSync(file('out.csv'), 'utf8')

beforeEach(() => rmSync(file('out.csv'), { force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the link of a row opens. */
async function opened(row: string[] | undefined) {
  const [, token = ''] = /\/l\/(.+)$/.exec(row?.at(-1) ?? '') ?? []
  const reading = await readLink(token, { secrets: [SECRET], days, now: new Date() })
  return reading.status === 'good' ? reading.link : reading
}

it('adds a link to each row of a list, however long, and keeps the rest', async () => {
  const count = 50_000
  const lines = function* () {
    yield 'email,customer\n'
    for (let number = 0; number < count; number++) yield `${number}@made.example,usr_${number}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file('in.csv')))
  const outcome = await commandLine(folder, variables)('link', ...files)
  expect(outcome).toMatchObject({ code: 0, out: '' })
  const rows = parse(written())
  expect(rows).toHaveLength(count + 1)
  expect(rows[0]).toEqual(['email', 'customer', 'portal_link'])
  for (const number of [0, 1, 17_000, count - 1]) {
    expect(rows[number + 1]?.slice(0, 2)).toEqual([`${number}@made.example`, `usr_${number}`])
    expect(await opened(rows[number + 1])).toMatchObject({ subject: { sub: `usr_${number}` } })
  }
  expect(statSync(file('out.csv')).mode & 0o777).toBe(0o600)
})

it('reads and writes what Excel does: semicolons, a BOM, lines within cells', async () => {
  const rows = ['Kunde;customer;order;member', `"Müller;\nSöhne";usr_1;${order};m_1`, 'Ada;usr_2;;']
  writeFileSync(file('in.csv'), `\ufeff${rows.join('\r\n')}\r\n`)
  expect((await link('--view')).code).toBe(0)
  expect(written()).toMatch(/^\ufeffKunde;customer;order;member;portal_link\r\n"Müller;\n/)
  const [, first, second] = parse(written(), { bom: true, delimiter: ';' })
  expect(await opened(first)).toMatchObject({ subject: { sub: 'usr_1', member: 'm_1' }, order })
  expect(await opened(second)).toMatchObject({
    subject: { sub: 'usr_2' },
    order: null,
    viewOnly: true,
  })
})

it('keeps a row that there can be no link for, and says so', async () => {
  writeFileSync(file('in.csv'), 'Id,order\nusr_1,\n,\nusr_3,17\nusr_4')
  const { code, err } = await link('--column', 'Id')
  expect(code).toBe(1)
  expect(err).toContain('2 rows with a link')
  expect(err).toContain('Rows without a link: 2; the first is row 3: it names no customer.')
  const rows = parse(written())
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['Id', 'order'],
    ['usr_1', ''],
    ['', ''],
    ['usr_3', '17'],
    ['usr_4', ''],
  ])
  expect(rows.map((row) => row[2] !== '')).toEqual([true, true, false, false, true])
})

it.each([
  ['name\nAda\n', [], 'no column "customer", but "name"'],
  ['customer,portal_link\nusr_1,x\n', [], 'a column "portal_link" already'],
  ['customer\nusr_1\nusr_2,more\n', [], 'on line 3'],
  ['customer\n"usr_1\n', [], 'Quote'],
  [Buffer.from('customer\nM\xfcller\n', 'latin1'), [], 'isn’t UTF-8'],
  ['customer\nusr_1\n', ['--expires', '30d'], 'good for 7 days at most'],
])('leaves nothing behind of %j', async (text, parameters, why) => {
  writeFileSync(file('in.csv'), text)
  const { code, err } = await link(...parameters)
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(why) })
  expect(existsSync(file('out.csv'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([])
})

it('says which file isn’t there', async () => {
  const missing = await portico('link', '--csv', 'nothing.csv', '--out', 'out.csv')
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('nothing.csv') })
  expect(await portico('link', '--csv', 'in.csv')).toMatchObject({ code: 2 })
})
