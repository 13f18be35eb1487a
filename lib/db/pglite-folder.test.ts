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

const soundFolder = () => path.join(createDemoDataFolder(), 'database')

/** A folder and everything in it. */
function everythingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [folder, ...names.map((name) => path.join(folder, name))]
}

/** What in the folder others than the owner may do anything with. */
function openToOthers(folder: string): string[] {
  return everythingIn(folder).filter((entry) => statSync(entry).mode & 0o077)
}

/** The names of the shops in it. */
async function shopsIn(folder: string): Promise<unknown> {
  const client = await openPglite(folder)
  const { rows } = await client.query('select name from organizations')
  await client.close()
  return rows
}

it('lets nobody but its owner in, also where an earlier start did', async () => {
  const folder = soundFolder()
  for (const entry of everythingIn(folder)) {
    chmodSync(entry, statSync(entry).isDirectory() ? 0o777 : 0o666)
  }
  await shopsIn(folder)
  expect(openToOthers(folder)).toEqual([])
})

describe('a new database', () => {
  it('is made in an empty folder, whole, and for its owner only', async () => {
    const folder = path.join(parent, 'new')
    mkdirSync(folder, { mode: 0o755 })
    // Of a start that ended halfway.
    mkdirSync(`${folder}.draft`)
    writeFileSync(path.join(`${folder}.draft`, 'PG_VERSION'), '')
    await (await openPglite(folder)).close()
    expect(readdirSync(parent)).toEqual(['new'])
    expect(existsSync(path.join(folder, 'PG_VERSION'))).toBe(true)
    expect(openToOthers(folder)).toEqual([])
  }, 60_000)

  it('is never made over what is there', async () => {
    const folder = soundFolder()
    const file = path.join(folder, 'PG_VERSION')
    const version = readFileSync(file)
    rmSync(file)
    const before = everythingIn(folder)
    await expect(openPglite(folder)).rejects.toThrow('PG_VERSION is missing')
    expect(everythingIn(folder)).toEqual(before)
    writeFileSync(file, version)
    expect(await shopsIn(folder)).toEqual([{ name: 'Nordlicht' }])
  })

  it('is never made over files of somebody else', async () => {
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
    const folder = soundFolder()
    damage(folder)
    const error = await connectPglite(folder).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DamagedDatabaseError)
    expect(String(error)).toContain(`The database in ${folder} is damaged`)
    expect(String(error)).toContain(named)
    expect(String(error)).toContain('put back a backup')
    expect(String(error)).not.toMatch(/Aborted|pglite\/data|initdb/)
  })

  it('when a table that is read first is missing', async () => {
    const folder = soundFolder()
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
