import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { ArchiveEntry } from './archive'
import { zipEntries } from './write-zip'

async function zipMany(count: number): Promise<Buffer> {
  const modified = new Date('2026-03-14T10:00:00Z')
  async function* entries(): AsyncGenerator<ArchiveEntry> {
    for (let place = 1; place <= count; place++) yield { name: `${place}`, content: '', modified }
  }
  return buffer(zipEntries(entries()))
}

/** Where the record of ZIP64 is that says how many files there are; null without one. */
function findRecord(zip: Buffer): number | null {
  const locator = zip.length - 42
  if (locator < 0 || zip.toString('latin1', locator, locator + 4) !== 'PK\x06\x07') return null
  return Number(zip.readBigUInt64LE(locator + 8))
}

describe('a ZIP', () => {
  it.each([0, 1, 65_534])('of %i files says so in its last record alone', async (count) => {
    const zip = await zipMany(count)
    expect(zip.readUInt16LE(zip.length - 12)).toBe(count)
    expect(findRecord(zip)).toBeNull()
  })

  it.each([65_535, 65_536])('of %i files says so in a record of ZIP64', async (count) => {
    const zip = await zipMany(count)
    expect(zip.readUInt16LE(zip.length - 12)).toBe(0xffff)
    const record = findRecord(zip) ?? 0
    expect(zip.toString('latin1', record, record + 4)).toBe('PK\x06\x06')
    expect(zip.readBigUInt64LE(record + 24)).toBe(BigInt(count))
    expect(zip.readBigUInt64LE(record + 32)).toBe(BigInt(count))
    const directory = Number(zip.readBigUInt64LE(record + 48))
    expect(zip.toString('latin1', directory, directory + 4)).toBe('PK\x01\x02')
    expect(directory + Number(zip.readBigUInt64LE(record + 40))).toBe(record)
  })
})
