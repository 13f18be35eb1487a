import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { countRounds } from '../../testing/rounds'
import {
  type ArchivedPaper,
  type ArchiveOutcome,
  type LeftOut,
  listArchiveEntries,
} from './archive'
import { rowsOfPaper } from './paper-table'
import { readZip } from './testing/read-zip'
import { sampleRecord } from './testing/sample-record'
import { zipEntries } from './write-zip'

const now = new Date('2026-04-01T00:00:00Z')

/** The sample paper, with what differs. */
function sample(different: Parameters<typeof sampleRecord>[0] = {}) {
  const paper = sampleRecord(different)
  return { paper, rows: rowsOfPaper(paper) }
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

function archive(papers: Iterable<ArchivedPaper>, notIssued: LeftOut[] = []) {
  const outcome: ArchiveOutcome = { papers: 0, damaged: 0, notIssued: 0 }
  const sources = { papers: each(papers), notIssued: each(notIssued), now }
  return { outcome, zip: zipEntries(listArchiveEntries(sources, outcome)) }
}

const tableIn = (files: { name: string; content: Buffer }[], name: string): unknown[] =>
  parse(files.find((file) => file.name === name)?.content ?? '', { columns: true, bom: true })

describe('an archive', () => {
  it('has each paper as it was issued, and a table of them', async () => {
    const papers: ArchivedPaper[] = [
      { ...sample(), pdf: bytes('%PDF one'), xml: bytes('<xml/>') },
      { ...sample({ number: 'NORD-00297' }), pdf: bytes('%PDF two ä'), xml: null },
    ]
    const { zip, outcome } = archive(papers)
    const files = readZip(await buffer(zip))
    expect(files.slice(0, 3).map(({ name, content }) => [name, content.toString()])).toEqual([
      ['2026-03-14 NORD-00296 Byrne Design.pdf', '%PDF one'],
      ['2026-03-14 NORD-00296 Byrne Design.xml', '<xml/>'],
      ['2026-03-14 NORD-00297 Byrne Design.pdf', '%PDF two ä'],
    ])
    expect(files.map(({ name }) => name).slice(3)).toEqual(['papers.csv'])
    expect(tableIn(files, 'papers.csv')).toMatchObject([
      { number: 'NORD-00296' },
      { number: 'NORD-00297' },
    ])
    expect(outcome).toEqual({ papers: 2, damaged: 0, notIssued: 0 })
  })

  it('lists what is left out, and why', async () => {
    const damaged = sample()
    const open = { number: 'NORD-00300', order: 'an order', reason: 'Nobody has asked for it yet.' }
    const { zip, outcome } = archive([{ ...damaged, problem: 'It is damaged.' }], [open])
    const files = readZip(await buffer(zip))
    expect(files.map(({ name }) => name)).toEqual(['papers.csv', 'not-issued.csv'])
    expect(tableIn(files, 'papers.csv')).toHaveLength(1)
    expect(tableIn(files, 'not-issued.csv')).toEqual([
      { number: damaged.paper.number, order: damaged.paper.order_id, reason: 'It is damaged.' },
      open,
    ])
    expect(outcome).toEqual({ papers: 0, damaged: 1, notIssued: 1 })
  })

  it('of nothing says so with an empty table', async () => {
    const files = readZip(await buffer(archive([]).zip))
    expect(files.map(({ name }) => name)).toEqual(['papers.csv'])
    expect(tableIn(files, 'papers.csv')).toEqual([])
  })

  it('is the same, byte for byte, when it is made again', async () => {
    const make = () => buffer(archive([{ ...sample(), pdf: bytes('x'), xml: null }]).zip)
    expect(await make()).toEqual(await make())
  })

  it('breaks off where a source does, instead of looking whole', async () => {
    function* failing(): Generator<ArchivedPaper> {
      yield { ...sample(), pdf: bytes('x'), xml: null }
      throw new Error('The database went away')
    }
    await expect(buffer(archive(failing()).zip)).rejects.toThrow('The database went away')
  })

  it('reads papers as they are taken, never many at once', async () => {
    const count = countRounds(1_000, 100)
    let read = 0
    function* many(): Generator<ArchivedPaper> {
      for (; read < count; read++) {
        yield { ...sample({ number: `NORD-${read}` }), pdf: new Uint8Array(60_000), xml: null }
      }
    }
    let taken = 0
    let ahead = 0
    for await (const chunk of archive(many()).zip) {
      taken += chunk.byteLength
      ahead = Math.max(ahead, read * 60_000 - taken)
    }
    expect(taken).toBeGreaterThan(count * 60_000)
    expect(ahead).toBeLessThan(4 * 60_000)
  })
})
