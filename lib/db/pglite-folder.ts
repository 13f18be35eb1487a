import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { makePrivate, makePrivateFolder } from '../private-files'
import { readErrorDetails } from './unavailable'

/**
 * The files of an embedded database can't be used. The message says what is wrong, and what to do.
 */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError'

  constructor(folder: string, damage: string, options?: ErrorOptions) {
    super(
      `The database in ${folder} is damaged, or can't be read or written: ${damage}. ` +
        'Check that there is room on its disk. If files are damaged, put back a backup of the whole ' +
        `data folder; or, to begin with an empty database, move ${folder} away. If another version ` +
        'of Portico made it, start that one.',
      options,
    )
  }
}

/**
 * Opens the embedded database in a folder that the caller has locked. In an empty folder it is
 * created, in one step. Only its owner can enter the folder.
 *
 * @throws {DamagedDatabaseError} when its files can't be used. They are never overwritten.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  if (isEmptyFolder(folder)) await createDatabase(folder)
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    throw new DamagedDatabaseError(folder, 'its file PG_VERSION is missing')
  }
  makePrivateFolder(folder)
  const client = await startIn(folder)
  makePrivate(folder)
  return client
}

/**
 * Runs something that uses the database of a folder.
 *
 * @throws {DamagedDatabaseError} when it fails because of the database's files.
 */
export async function explainDamage<Result>(
  folder: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof DamagedDatabaseError) throw error
    const damage = findDamage(error)
    throw damage ? new DamagedDatabaseError(folder, damage, { cause: error }) : error
  }
}

/** PGlite creates files that everybody may write to, so the folder is made private first. */
async function createDatabase(folder: string): Promise<void> {
  const temporary = `${folder}.draft`
  rmSync(temporary, { recursive: true, force: true })
  makePrivateFolder(temporary)
  const client = await startIn(temporary)
  await client.close()
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(temporary, folder)
}

/**
 * PostgreSQL would take 128 MB for pages of its files, which the system keeps in memory anyway: a
 * quarter of what a small container has.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB']

/** PGlite's own errors don't say what is wrong; only PostgreSQL's output does. */
async function startIn(folder: string): Promise<PGlite> {
  let printed: string[] | null = []
  try {
    return await PGlite.create({
      dataDir: folder,
      startParams,
      onStderr: (line) => (printed?.push(line) ?? 0) > 0,
    })
  } catch (cause) {
    const damage = findReason(printed, folder) ?? String(cause)
    throw new DamagedDatabaseError(folder, damage, { cause })
  } finally {
    printed = null
  }
}

/** The folder's name inside PGlite. */
const INSIDE = '/pglite/data'

/** Finds why PostgreSQL ended: `… FATAL:  sentence`, and perhaps `… DETAIL:  Another one.` */
function findReason(lines: string[], folder: string): string | undefined {
  const reasons = lines.flatMap(
    (line) => /(?:FATAL|PANIC|DETAIL|postgres): +(.*)/.exec(line)?.[1] ?? [],
  )
  if (reasons.length === 0) return undefined
  return reasons
    .join(': ')
    .replaceAll(INSIDE, folder)
    .replace(/\.?\s*$/, '')
}

function isEmptyFolder(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}

/** PostgreSQL's error classes for missing, unreadable and damaged files. */
const damageCodes = /^(58|XX)...$/

function findDamage(error: unknown): string | undefined {
  const details = readErrorDetails(error)
  if (!details) return undefined
  if (details.code && damageCodes.test(details.code)) return details.message
  if (error instanceof WebAssembly.RuntimeError) return details.message
  return findDamage(details.cause)
}
