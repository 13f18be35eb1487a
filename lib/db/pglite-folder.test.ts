import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { createDemoDataFolder } from '../testing/database'
import { connectPglite } from './connect'
import { DamagedDatabaseError, openPglite } from './pglite-folder'

const parent = mkdtempSync(path.join(tmpdir(), 'portico-pglite-'))

afterAll(() => rmSync(parent, { recursive: true }))

const createSoundFolder = () => path.join(createDemoDataFolder(), 'database')

/** Lists a folder and everything in it. */
function listEntries(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [folder, ...names.map((name) => path.join(folder, name))]
}

/** Lists what others than the owner may access in the folder. */
function listAccessibleToOthers(folder: string): string[] {
  return listEntries(folder).filter((entry) => statSync(entry).mode & 0o077)
}

/** Reads the names of the shops in it. */
async function readShopNames(folder: string): Promise<unknown> {
  const client = await openPglite(folder)
  const { rows } = await client.query('select name from organizations')
  await client.close()
  return rows
}

it('lets only its owner in, even if an earlier start let others in', async () => {
  const folder = createSoundFolder()
  for (const entry of listEntries(folder)) {
    chmodSync(entry, statSync(entry).isDirectory() ? 0o777 : 0o666)
  }
  await readShopNames(folder)
  expect(listAccessibleToOthers(folder)).toEqual([])
})

describe('a new database', () => {
  it('is created in an empty folder, in one step, and only for its owner', async () => {
    const folder = path.join(parent, 'new')
    mkdirSync(folder, { mode: 0o755 })
    // Of a start that ended halfway.
    mkdirSync(`${folder}.draft`)
    writeFileSync(path.join(`${folder}.draft`, 'PG_VERSION'), '')
    await (await openPglite(folder)).close()
    expect(readdirSync(parent)).toEqual(['new'])
    expect(existsSync(path.join(folder, 'PG_VERSION'))).toBe(true)
    expect(listAccessibleToOthers(folder)).toEqual([])
  }, 60_000)

  it('is never created over existing files', async () => {
    const folder = createSoundFolder()
    const file = path.join(folder, 'PG_VERSION')
    const version = readFileSync(file)
    rmSync(file)
    const before = listEntries(folder)
    await expect(openPglite(folder)).rejects.toThrow('PG_VERSION is missing')
    expect(listEntries(folder)).toEqual(before)
    writeFileSync(file, version)
    expect(await readShopNames(folder)).toEqual([{ name: 'Nordlicht' }])
  })

  it('is never created over files of another program', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portico-foreign-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(path.join(folder, 'letter.txt'), 'Dear …')
    await expect(openPglite(folder)).rejects.toThrow(DamagedDatabaseError)
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })
})

describe('a damaged database says what is damaged', () => {
  const gone = (name: string) => (folder: string) => {
    rmSync(path.join(folder, name), { recursive: true })
  }
  const holding = (name: string, content: string | Buffer) => (folder: string) => {
    writeFileSync(path.join(folder, name), content)
  }
  const damages: [string, (folder: string) => void, string][] = [
    ['PG_VERSION is missing', gone('PG_VERSION'), 'PG_VERSION'],
    ['PG_VERSION is empty', holding('PG_VERSION', ''), 'PG_VERSION'],
    ['it is another version’s', holding('PG_VERSION', '15\n'), 'PostgreSQL version 15'],
    ['pg_control is missing', gone('global/pg_control'), 'global/pg_control'],
    ['pg_control is empty', holding('global/pg_control', ''), 'global/pg_control'],
    ['pg_control is zeros', holding('global/pg_control', Buffer.alloc(8192)), 'PG_CONTROL_VERSION'],
    ['global is missing', gone('global'), 'global/pg_control'],
    ['base is missing', gone('base'), 'base/5'],
    ['pg_wal is missing', gone('pg_wal'), 'pg_wal'],
    ['pg_xact is missing', gone('pg_xact'), 'pg_xact/0000'],
    ['pg_multixact is missing', gone('pg_multixact'), 'pg_multixact/offsets/0000'],
    ['the settings are missing', gone('postgresql.conf'), 'postgresql.conf'],
    ['the list of tables is missing', gone('base/5/1259'), 'base/5/1259'],
  ]

  it.each(damages)('when %s', async (_what, damage, named) => {
    const folder = createSoundFolder()
    damage(folder)
    const error = await connectPglite(folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DamagedDatabaseError)
    expect(String(error)).toContain(`The database in ${folder} is damaged`)
    expect(String(error)).toContain(named)
    expect(String(error)).toContain('put back a backup')
    expect(String(error)).not.toMatch(/Aborted|pglite\/data|initdb/)
  })

  it('when a table that is read first is missing', async () => {
    const folder = createSoundFolder()
    const client = await PGlite.create({ dataDir: folder })
    const { rows } = await client.query<{ file: string }>(
      "select pg_relation_filepath('drizzle.__drizzle_migrations') as file",
    )
    await client.close()
    rmSync(path.join(folder, rows[0]?.file ?? ''))
    const error = await connectPglite(folder).catch((reason: unknown) => reason)
    expect(String(error)).toContain(`could not open file "${rows[0]?.file}"`)
  })
})
