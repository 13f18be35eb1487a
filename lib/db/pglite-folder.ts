import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import * as z from 'zod/mini'
import { makePrivate, makePrivateFolder } from '../private-files'

/** The files of an embedded database can't be used: what is wrong, and what to do about it. */
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
 * Opens the embedded database in a folder that the caller has locked, and makes it where there is
 * none: there whole or not at all. Nobody but its owner can enter the folder.
 *
 * @throws {DamagedDatabaseError} Nothing is ever made over what is in the folder.
 */
export async function openPglite(folder: string): Promise<PGlite> {
  if (isEmptyFolder(folder)) await createWhole(folder)
  if (!existsSync(path.join(folder, 'PG_VERSION'))) {
    throw new DamagedDatabaseError(folder, 'its file PG_VERSION is missing')
  }
  makePrivateFolder(folder)
  const client = await startIn(folder)
  makePrivate(folder)
  return client
}

/**
 * Does something with the database of a folder.
 *
 * @throws {DamagedDatabaseError} where that fails of what its files hold.
 */
export async function explainDamage<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DamagedDatabaseError) throw error
    const damage = damageIn(error)
    throw damage ? new DamagedDatabaseError(folder, damage, { cause: error }) : error
  }
}

/** PGlite makes files that everybody may write to: nobody else can enter before it begins. */
async function createWhole(folder: string): Promise<void> {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  makePrivateFolder(draft)
  const client = await startIn(draft)
  await client.close()
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(draft, folder)
}

/** PGlite's own errors don't say what PostgreSQL found wrong: only what it prints does. */
async function startIn(folder: string): Promise<PGlite> {
  let printed: string[] | null = []
  try {
    return await PGlite.create({
      dataDir: folder,
      onStderr: (line) => (printed?.push(line) ?? 0) > 0,
    })
  } catch (cause) {
    const damage = reasonIn(printed, folder) ?? String(cause)
    throw new DamagedDatabaseError(folder, damage, { cause })
  } finally {
    printed = null
  }
}

/** The folder's name inside PGlite. */
const INSIDE = '/pglite/data'

/** What PostgreSQL gave up for: `… FATAL:  sentence`, and perhaps `… DETAIL:  Another one.` */
function reasonIn(lines: string[], folder: string): string | undefined {
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

const failed = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.string(), ''),
  cause: z.optional(z.unknown()),
})

/** PostgreSQL's classes for files that are missing or can't be read, and for what is wrong in them. */
const damageCodes = /^(58|XX)...$/

function damageIn(error: unknown): string | undefined {
  const { data } = failed.safeParse(error)
  if (!data) return undefined
  if (data.code && damageCodes.test(data.code)) return data.message
  if (error instanceof WebAssembly.RuntimeError) return data.message
  return damageIn(data.cause)
}
