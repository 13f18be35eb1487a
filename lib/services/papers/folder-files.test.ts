import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../db/database'
import { openFreshDatabase } from '../../testing/database'
import { DamagedFileError, databaseFiles, hashFile } from './file-store'
import { createFolderFiles } from './folder-files'

let database: Database
let folder: string

beforeAll(async () => {
  database = await openFreshDatabase()
})

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'portico-files-')), 'papers')
  onTestFinished(() => rmSync(path.dirname(folder), { recursive: true }))
})

const contentOf = (text: string) => new TextEncoder().encode(text)

/** Where a folder keeps the file with this hash. */
const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)

describe('a folder of files', () => {
  it.each(['', 'a paper', '\0\xff', 'ä€🧾', 'x'.repeat(300_000)])(
    'keeps them by the same hash as a database does, byte for byte: case %#',
    async (text) => {
      const content = contentOf(text)
      const files = createFolderFiles(folder)
      const sha256 = await files.put(database, content)
      expect(sha256).toBe(hashFile(content))
      expect(await databaseFiles.put(database, content)).toBe(sha256)
      for (const store of [files, databaseFiles]) {
        expect(Buffer.from(await store.get(database, sha256))).toEqual(Buffer.from(content))
      }
    },
  )

  it('is for its owner only, and so is each file', async () => {
    const sha256 = await createFolderFiles(folder).put(database, contentOf('private'))
    const modeOf = (place: string) => statSync(place).mode & 0o777
    expect(modeOf(placeOf(sha256))).toBe(0o600)
    expect(modeOf(path.dirname(placeOf(sha256)))).toBe(0o700)
    expect(modeOf(folder)).toBe(0o700)
  })

  it('has nothing but whole files in it', async () => {
    const files = createFolderFiles(folder)
    const hashes = await Promise.all(
      ['one', 'two', 'three', 'one'].map((text) => files.put(database, contentOf(text))),
    )
    const names = readdirSync(folder).flatMap((part) => readdirSync(path.join(folder, part)))
    expect(names.toSorted()).toEqual([...new Set(hashes)].toSorted())
    for (const name of names) expect(hashFile(readFileSync(placeOf(name)))).toBe(name)
  })

  it('has after a restart what it had before', async () => {
    const sha256 = await createFolderFiles(folder).put(database, contentOf('kept'))
    const reopened = createFolderFiles(folder)
    expect(Buffer.from(await reopened.get(database, sha256)).toString()).toBe('kept')
    expect(await reopened.put(database, contentOf('kept'))).toBe(sha256)
  })

  it('mends a damaged file when the same is kept again', async () => {
    const files = createFolderFiles(folder)
    const sha256 = await files.put(database, contentOf('mended'))
    writeFileSync(placeOf(sha256), 'damaged')
    await files.put(database, contentOf('mended'))
    expect(Buffer.from(await files.get(database, sha256)).toString()).toBe('mended')
  })

  it.each<[string, (place: string) => void]>([
    ['missing', (place) => rmSync(place)],
    ['empty', (place) => writeFileSync(place, '')],
    ['cut short', (place) => writeFileSync(place, readFileSync(place).subarray(0, -1))],
    ['longer', (place) => writeFileSync(place, `${readFileSync(place, 'latin1')}\n`)],
    ['another', (place) => writeFileSync(place, 'another paper')],
  ])('notices that a file is %s', async (_, damage) => {
    const files = createFolderFiles(folder)
    const sha256 = await files.put(database, contentOf('a paper'))
    damage(placeOf(sha256))
    await expect(files.get(database, sha256)).rejects.toThrow(DamagedFileError)
  })

  it('doesn’t take for a missing file what can’t be read', async () => {
    const files = createFolderFiles(folder)
    const sha256 = await files.put(database, contentOf('a paper'))
    rmSync(path.dirname(placeOf(sha256)), { recursive: true })
    writeFileSync(path.dirname(placeOf(sha256)), 'a file where a folder was')
    const reading = files.get(database, sha256)
    await expect(reading).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})
