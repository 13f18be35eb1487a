import path from 'node:path'
import { env } from '../env'
import { reasonOf } from '../log'
import { forget, openPerProcess } from '../process-wide'
import { connectPglite, connectPostgres, type Limits } from './connect'
import type { Database } from './database'
import { secretsInDatabase } from './database-secrets'
import { FolderInUseError, lockFolder } from './folder-lock'
import { secretsInFolder } from './folder-secrets'
import { explainDamage } from './pglite-folder'
import { newSecret, type SecretStore } from './secrets'
import { fillDemoShop, isEmpty } from './seed/fill'

/** The database can't be used, and what to do about it. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError'
}

export type OpenDatabase = {
  database: Database
  secrets: SecretStore
  close(): Promise<void>
}

declare module '../process-wide' {
  interface ProcessWide {
    database: Promise<OpenDatabase>
  }
}

/**
 * The database of this process: opened, migrated, and with the demo shop in it where
 * that is wanted: by the configuration, unless whoever opens it can do without. A failure
 * is not kept, so the next caller tries again.
 */
export function openDatabase({ demo } = { demo: true }): Promise<OpenDatabase> {
  return openPerProcess('database', () => open(demo))
}

/**
 * Closes the database of this process, where one is open: when everything that uses it has ended,
 * and before the process does.
 */
export async function closeDatabase(): Promise<void> {
  const opened = await forget('database')
  await opened?.close()
}

/**
 * The secrets that all keys are made from, the one in use first: as configured, else one that was
 * made once and kept. No database is opened for those that are configured.
 */
export async function rootSecrets(): Promise<readonly [string, ...string[]]> {
  const { secrets: configured } = env()
  if (configured) return configured
  const { secrets } = await openDatabase()
  return [await secrets.keep('portico_secret', newSecret)]
}

async function open(mayFill: boolean): Promise<OpenDatabase> {
  const { databaseUrl, databaseLimits, dataDir, demo, building } = env()
  // A build tries pages in workers of its own, beside a portal that may be running.
  if (building) throw new DatabaseUnavailableError('No database is opened during a build.')
  const fill = mayFill && (demo ?? !databaseUrl) ? fillIfEmpty : async () => {}
  if (databaseUrl) return filled(await onServer(databaseUrl, databaseLimits), fill)
  const opened = await inFolder(dataDir)
  return explainDamage(databaseIn(dataDir), () => filled(opened, fill))
}

async function fillIfEmpty(database: Database): Promise<void> {
  if (await isEmpty(database)) await fillDemoShop(database)
}

/** Where that fails nothing stays open: the next caller opens it again. */
async function filled(
  opened: OpenDatabase,
  fill: (database: Database) => Promise<void>,
): Promise<OpenDatabase> {
  try {
    await fill(opened.database)
    return opened
  } catch (error) {
    await opened.close().catch(() => {})
    throw error
  }
}

async function onServer(url: string, limits: Limits): Promise<OpenDatabase> {
  const database = await connectPostgres(url, limits).catch((cause) => {
    throw new DatabaseUnavailableError(
      `The database that DATABASE_URL names can't be used: ${reasonOf(cause)}. ` +
        'Check that the server is running and that address, user and password are right; ' +
        'with an sslmode, also that sslrootcert names the authority of its certificate.',
      { cause },
    )
  })
  return { database, secrets: secretsInDatabase(database), close: () => database.$client.end() }
}

async function inFolder(folder: string): Promise<OpenDatabase> {
  claimFolder(folder)
  const database = await connectPglite(databaseIn(folder))
  return { database, secrets: secretsInFolder(folder), close: () => database.$client.close() }
}

function databaseIn(folder: string): string {
  return path.join(folder, 'database')
}

function claimFolder(folder: string): void {
  try {
    lockFolder(folder)
  } catch (cause) {
    if (cause instanceof FolderInUseError) throw cause
    throw new DatabaseUnavailableError(
      `The data folder ${folder} can't be written: ${reasonOf(cause)}. ` +
        'Make it writable for this user, or name another with PORTICO_DATA_DIR.',
      { cause },
    )
  }
}
