import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Client, type ClientConfig, Pool } from 'pg'
import type { Database } from './database'
import { keepAlive, limitSession } from './lost-clients'
import { explainDamage, openPglite } from './pglite-folder'
import * as schema from './schema'
import { withCheckedCertificate } from './tls'
import { isUnavailable } from './unavailable'

const migrationsFolder = path.join(process.cwd(), 'lib/db/migrations')

/** Any number that nothing else on the server uses. */
export const MIGRATION_LOCK = 7_016_841

/** How long to wait for a connection: a new one, or a free one in the pool. */
const CONNECT_MS = 5_000

/**
 * A running server ends a slow statement itself; if it hasn't after this long, the connection is
 * lost.
 */
const UNRESPONSIVE_MS = 2_000

/**
 * For which part of the statement timeout a transaction may be idle: a statement that waits for the
 * locks of a lost instance gets them before it times out.
 */
const IDLE_SHARE = 2 / 3

/** How long an instance may be idle while it migrates, before another one takes over. */
const IDLE_MIGRATION_MS = 60_000

/** Limits for the use of a server. */
export type Limits = {
  /** The most connections at a time. */
  connections: number
  /** Seconds that a statement may take. */
  timeout: number
}

/**
 * Connects to a database on a PostgreSQL server, and applies all migrations. The next query
 * replaces a lost connection; while it can't, `isUnavailable` is true for its error.
 */
export async function connectPostgres(
  url: string,
  { connections, timeout }: Limits,
): Promise<Database & { $client: Pool }> {
  const server: ClientConfig = {
    connectionString: withCheckedCertificate(url),
    connectionTimeoutMillis: CONNECT_MS,
    ...keepAlive,
  }
  await migrateOnce(server)
  const pool = new Pool({
    ...server,
    max: connections,
    // A transaction's queries that don't wait for each other share its connection.
    pipeline: true,
    statement_timeout: timeout * 1_000,
    query_timeout: timeout * 1_000 + UNRESPONSIVE_MS,
    onConnect: (client) => limitSession(client, Math.round(timeout * IDLE_SHARE * 1_000)),
  })
  // Without listeners, a connection that the server drops would end the process: idle ones emit
  // their error on the pool, those in use on the connection.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return createPool(pool)
}

/** drizzle's own transactions never release a connection that breaks at their start. */
function createPool(pool: Pool) {
  const database = drizzlePostgres(pool, { schema })
  database.transaction = async (run, config) => {
    const client = await pool.connect()
    try {
      const result = await drizzlePostgres(client, { schema }).transaction(run, config)
      client.release()
      return result
    } catch (error) {
      client.release(isUnavailable(error))
      throw error
    }
  }
  return database
}

/** Several instances may start at once: one migrates, the others wait for it. */
async function migrateOnce(server: ClientConfig): Promise<void> {
  const client = new Client(server)
  client.on('error', () => {})
  try {
    await client.connect()
    const database = drizzlePostgres(client, { schema })
    // Regardless of what the server or the role sets: this may have to wait long for the lock.
    await limitSession(client, IDLE_MIGRATION_MS, {
      statement_timeout: 0,
      idle_session_timeout: IDLE_MIGRATION_MS,
    })
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migratePostgres(database, { migrationsFolder })
  } finally {
    // Closing the connection releases the lock, however the migration ended.
    await client.end()
  }
}

/**
 * Opens an embedded database and applies all migrations. It is in a folder, which the caller must
 * have locked, or in memory by default.
 *
 * @throws {DamagedDatabaseError} when the folder's files can't be used.
 */
export async function connectPglite(folder?: string): Promise<Database & { $client: PGlite }> {
  if (!folder) return migrate(await PGlite.create())
  return explainDamage(folder, async () => migrate(await openPglite(folder)))
}

async function migrate(client: PGlite) {
  const database = drizzlePglite(client, { schema })
  await migratePglite(database, { migrationsFolder }).catch(async (error) => {
    await client.close()
    throw error
  })
  return database
}
