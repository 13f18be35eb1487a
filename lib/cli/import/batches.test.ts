import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readBatches } from './batches'

const limits = { bytes: 1_000_000, lines: 1_000 }

/** What an import reads of a file: the number of each record's line, and the record. */
async function read(file: string | Buffer, within = limits) {
  const batches: [number, unknown][][] = []
  for await (const { lines } of readBatches(Readable.from([Buffer.from(file)]), within)) {
    batches.push(lines.map(({ number, record }) => [number, record]))
  }
  return batches
}

const one = { id: 'one', name: 'Müller\u2028Söhne' }
const two = { id: 'two' }
const [first, second] = [JSON.stringify(one), JSON.stringify(two)]
const page = { items: [one, two], pagination: { total_count: 2, max_page: 1 } }

describe('records are read from', () => {
  it.each([
    ['lines', `${first}\n${second}\n`, [1, 2]],
    ['lines that end differently', `${first}\r\n${second}\r`, [1, 2]],
    ['lines after a byte order mark', `\ufeff${first}\n${second}`, [1, 2]],
    ['lines with blank ones between', `\n${first}\n  \n${second}\n\n`, [2, 4]],
    ['UTF-16', Buffer.from(`\ufeff${first}\r\n${second}`, 'utf16le'), [1, 2]],
    ['UTF-16, big endian', Buffer.from(`${first}\n${second}`, 'utf16le').swap16(), [1, 2]],
    ['an array on one line', JSON.stringify([one, two]), [1, 1]],
    ['a page of a list', JSON.stringify(page), [1, 1]],
    ['the items of a page alone', JSON.stringify({ items: [one, two] }), [1, 1]],
    ['pages, one a line', `${JSON.stringify({ ...page, items: [one] })}\n[${second}]\n`, [1, 2]],
  ])('%s', async (_, file, numbers) => {
    expect(await read(file)).toEqual([
      [
        [numbers[0], one],
        [numbers[1], two],
      ],
    ])
  })
})

describe('JSON that is spread over lines', () => {
  it.each([
    ['an array', JSON.stringify([one, two], null, 2)],
    ['a page', JSON.stringify(page, null, 2)],
    ['an object', JSON.stringify(one, null, '\t')],
    ['an array with a record a line', `[${first},\n${second}]`],
    ['an array after blank lines', `\n\n[\n${first}\n]`],
  ])('is refused with what is wanted: %s', async (_, file) => {
    await expect(read(file)).rejects.toThrow(/an? .*each object on a line of its own/i)
  })
})

it.each([
  ['with an id', { id: 'an order', items: [one] }],
  ['without one', { billing_reason: 'purchase', items: [one] }],
])('an order %s is one record, though it has items', async (_, order) => {
  expect(await read(JSON.stringify(order))).toEqual([[[1, order]]])
})

it('a line that is no JSON is one record, which is rejected by its number', async () => {
  expect(await read(`no json\n${first}\n{"half":`)).toEqual([
    [
      [1, null],
      [2, one],
      [3, null],
    ],
  ])
})

it('a record that is longer than a request may be is none', async () => {
  expect(await read(JSON.stringify([{ id: 'x'.repeat(700_000) }, two]))).toEqual([
    [
      [1, null],
      [1, two],
    ],
  ])
})

it('goes in batches of the size that is asked for', async () => {
  const batches = await read(`${`${second}\n`.repeat(5)}`, { bytes: 30, lines: 10 })
  expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1])
  const few = await read(JSON.stringify([two, two, two]), { bytes: 1_000, lines: 2 })
  expect(few.map((batch) => batch.length)).toEqual([2, 1])
})
