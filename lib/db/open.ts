import path from 'node:path'
import { env } from '../env'
import { reasonOf } from '../log'
import { forget, openPerProcess } from '../process-wide'
import { connectPglite, connectPostgres, type Limits } from './connect'
import type { Database } from './database'
import { createDatabaseSecrets } from './database-secrets'
import { FolderInUseError, lockFolder } from './folder-lock'
import { createFolderSecrets } from './folder-secrets'
import { explainDamage } from './pglite-folder'
import { generateSecret, type SecretStore } from './secrets'
import { fillDemoShop, isDatabaseEmpty } from './seed/fill'

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
 * Returns the database of this process, opened and migrated. An empty one is filled with the demo
 * shop if the configuration says so, unless `demo` is false. After a failure, the next call tries
 * again.
 */
export function openDatabase({ demo } = { demo: true }): Promise<OpenDatabase> {
  return openPerProcess('database', () => open(demo))
}

/**
 * Closes the database of this process, if one is open. Call it before the process ends, once
 * everything that uses the database has ended.
 */
export async function closeDatabase(): Promise<void> {
  const opened = await forget('database')
  await opened?.close()
}

/**
 * Returns the secrets that all keys are derived from, the one in use first: the configured ones,
 * else a generated and stored one. No database is opened for configured ones.
 */
export async function getRootSecrets(): Promise<readonly [string, ...string[]]> {
  const { secrets: configured } = env()
  if (configured) return configured
  const { secrets } = await openDatabase()
  return [await secrets.keep('portico_secret', generateSecret)]
}

async function open(allowsDemo: boolean): Promise<OpenDatabase> {
  const { databaseUrl, databaseLimits, dataDir, demo, building } = env()
  // A build renders pages in its own workers, while a portal may be running.
  if (building) throw new DatabaseUnavailableError('No database is opened during a build.')
  const fill = allowsDemo && (demo ?? !databaseUrl) ? fillIfEmpty : async () => {}
  if (databaseUrl) return fillOrClose(await openOnServer(databaseUrl, databaseLimits), fill)
  const opened = await openInFolder(dataDir)
  return explainDamage(getDatabaseFolder(dataDir), () => fillOrClose(opened, fill))
}

async function fillIfEmpty(database: Database): Promise<void> {
  if (await isDatabaseEmpty(database)) await fillDemoShop(database)
}

/** Closes the database if filling it fails, so that the next caller can open it again. */
async function fillOrClose(
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

async function openOnServer(url: string, limits: Limits): Promise<OpenDatabase> {
  const database = await connectPostgres(url, limits).catch((cause) => {
    throw new DatabaseUnavailableError(
      `The database that DATABASE_URL names can't be used: ${reasonOf(cause)}. ` +
        'Check that the server is running and that address, user and password are right; ' +
        'with an sslmode, also that sslrootcert names the authority of its certificate.',
      { cause },
    )
  })
  return { database, secrets: createDatabaseSecrets(database), close: () => database.$client.end() }
}

async function openInFolder(folder: string): Promise<OpenDatabase> {
  lockOrExplain(folder)
  const database = await connectPglite(getDatabaseFolder(folder))
  return { database, secrets: createFolderSecrets(folder), close: () => database.$client.close() }
}

function getDatabaseFolder(folder: string): string {
  return path.join(folder, 'database')
}

function lockOrExplain(folder: string): void {
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
