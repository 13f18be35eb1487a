import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { addLinks } from './mailing-list'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-list-'))
const [source, target] = [path.join(folder, 'in.csv'), path.join(folder, 'out.csv')]

afterAll(() => rmSync(folder, { recursive: true }))

async function linked(list: string | Buffer) {
  writeFileSync(source, list)
  const linkOf = async ({ customer }: { customer: string }) => ({ link: `/l/${customer}` })
  const outcome = await addLinks({ source, target, column: 'customer', linkOf })
  return { outcome, text: readFileSync(target, 'utf8') }
}

/** The customers of a list, and the links that they got. */
function pairsOf(text: string): string[][] {
  const rows = parse(text, { bom: true, record_delimiter: ['\r\n', '\n', '\r'] })
  return rows.slice(1).map((row) => [row[0] ?? '', row.at(-1) ?? ''])
}

const both = [
  ['usr_1001', '/l/usr_1001'],
  ['usr_1002', '/l/usr_1002'],
]

it.each([
  ['LF', 'customer\nusr_1001\nusr_1002\n'],
  ['CRLF', 'customer\r\nusr_1001\r\nusr_1002\r\n'],
  ['CR', 'customer\rusr_1001\rusr_1002\r'],
  ['CRLF and LF', 'customer\r\nusr_1001\nusr_1002\r\n'],
  ['LF and CRLF', 'customer\nusr_1001\r\nusr_1002'],
  ['CR and CRLF', 'customer\rusr_1001\r\nusr_1002\n'],
  ['empty lines between', 'customer\r\n\r\nusr_1001\n\n\r\nusr_1002\n\r\n'],
  ['empty lines first', '\r\n\ncustomer\r\nusr_1001\r\nusr_1002'],
  ['CRLF after a byte order mark', '\ufeffcustomer\r\nusr_1001\nusr_1002\r\n'],
  ['UTF-16', Buffer.from('\ufeffcustomer\r\nusr_1001\nusr_1002\r\n', 'utf16le')],
  ['UTF-16, big endian', Buffer.from('\ufeffcustomer\nusr_1001\nusr_1002', 'utf16le').swap16()],
])('every row of a list with %s gets its link', async (_, list) => {
  const { outcome, text } = await linked(list)
  expect(pairsOf(text)).toEqual(both)
  expect(outcome).toMatchObject({ linked: 2, unlinked: 0 })
})

it.each([
  ['nothing in it', '', 'It is empty'],
  ['a byte order mark alone', '\ufeff', 'It is empty'],
  ['empty lines alone', '\n\r\n\r', 'It is empty'],
  ['a cell that doesn’t end', 'customer,name\r\nusr_1,"Ada\nusr_2,Lee\n', 'line 3'],
  ['more cells than columns', 'customer,name\r\nusr_1,Ada\nusr_2,Lee,x\r\n', 'line 3'],
  ['Latin-1', Buffer.from('customer,name\r\nusr_1,Ren\u00e9', 'latin1'), 'Line 2 isn’t UTF-8'],
  ['half a character', Buffer.from('\ufeffcustomer\n\n', 'utf16le').subarray(0, -1), 'Line 2'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0]), 'Line 1 isn’t UTF-8'],
  ['what is no text', 'customer\nusr_1\r\nusr\0_2\r', 'Line 3 isn’t UTF-8'],
])('a list with %s is refused, by its line, and none is written', async (_, list, message) => {
  rmSync(target, { force: true })
  await expect(linked(list)).rejects.toThrow(message)
  expect(existsSync(target)).toBe(false)
})

it('writes as it read: what ends a line, separates cells, and comes first', async () => {
  const { text } = await linked('\ufeffcustomer;name\r\nusr_1;"Ada;\nLovelace"\r\n')
  expect(text).toBe('\ufeffcustomer;name;portal_link\r\nusr_1;"Ada;\nLovelace";/l/usr_1\r\n')
  const later = await linked('\n\ncustomer;name\r\nusr_1;Ada\n')
  expect(later.text).toBe('customer;name;portal_link\r\nusr_1;Ada;/l/usr_1\r\n')
  expect((await linked('customer\rusr_1\r')).text).toBe('customer,portal_link\rusr_1,/l/usr_1\r')
  const utf16 = await linked(Buffer.from('\ufeffcustomer\tname\nusr_1\tMüller', 'utf16le'))
  expect(utf16.text).toBe('\ufeffcustomer\tname\tportal_link\nusr_1\tMüller\t/l/usr_1\n')
})

it('loses no row of any list', async () => {
  const cell = fc.constantFrom('Ada', 'Müller, Söhne', 'a "name"', 'two\nlines', 'two\r\nlines', '')
  const end = fc.constantFrom('\n', '\r\n', '\r')
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, end), { maxLength: 20 }), end, async (rows, first) => {
      const lines = rows.map(([name, ends], n) => `usr_${n},${quoted(name)}${ends}`)
      const { text } = await linked(`customer,name${first}${lines.join('')}`)
      expect(pairsOf(text)).toEqual(rows.map((_row, n) => [`usr_${n}`, `/l/usr_${n}`]))
    }),
    { numRuns: 50 },
  )
})
