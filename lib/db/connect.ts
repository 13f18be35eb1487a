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
import { checkingCertificates } from './tls'
import { isUnavailable } from './unavailable'

const migrationsFolder = path.join(process.cwd(), 'lib/db/migrations')

/** Any number does, as long as nothing else that shares the server takes the same. */
export const MIGRATION_LOCK = 7_016_841

/** How long to wait for a connection: a new one, or one of the pool to come free. */
const CONNECT_MS = 5_000

/** A server that is alive ends a statement itself; this much later it is taken for dead. */
const SILENT_MS = 2_000

/**
 * Which part of that time a transaction may be idle: whoever waits for the locks of an instance
 * that is gone gets them before their own statement is ended.
 */
const IDLE_SHARE = 2 / 3

/** How long an instance may be silent while it migrates, before another one takes over. */
const IDLE_MIGRATION_MS = 60_000

/** What a server's database may be asked for. */
export type Limits = {
  /** Most connections at a time. */
  connections: number
  /** Seconds that a statement may take. */
  timeout: number
}

/**
 * A PostgreSQL server's database, with all migrations applied. Connections that are lost
 * later are made anew by the next query; until that works, `isUnavailable` of its error.
 */
export async function connectPostgres(
  url: string,
  { connections, timeout }: Limits,
): Promise<Database & { $client: Pool }> {
  const server: ClientConfig = {
    connectionString: checkingCertificates(url),
    connectionTimeoutMillis: CONNECT_MS,
    ...keepAlive,
  }
  await migrateAlone(server)
  const pool = new Pool({
    ...server,
    max: connections,
    // A transaction's queries that don't wait for each other share its connection.
    pipeline: true,
    statement_timeout: timeout * 1_000,
    query_timeout: timeout * 1_000 + SILENT_MS,
    onConnect: (client) => limitSession(client, Math.round(timeout * IDLE_SHARE * 1_000)),
  })
  // Without listeners, a connection that the server drops would end the process: the
  // pool hears of those that are idle, a connection of those that are in use.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return withSafeTransactions(pool)
}

/** drizzle's own transactions lose the connection to the pool when it breaks at their start. */
function withSafeTransactions(pool: Pool) {
  const database = drizzlePostgres(pool, { schema })
  database.transaction = async (work, config) => {
    const client = await pool.connect()
    try {
      const result = await drizzlePostgres(client, { schema }).transaction(work, config)
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
async function migrateAlone(server: ClientConfig): Promise<void> {
  const client = new Client(server)
  client.on('error', () => {})
  try {
    await client.connect()
    const database = drizzlePostgres(client, { schema })
    // Whatever the server or the role sets: the others may have to wait for long.
    await limitSession(client, IDLE_MIGRATION_MS, {
      statement_timeout: 0,
      idle_session_timeout: IDLE_MIGRATION_MS,
    })
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migratePostgres(database, { migrationsFolder })
  } finally {
    // Closing the connection gives the lock back, however the migration ended.
    await client.end()
  }
}

/**
 * An embedded database with all migrations applied: in a folder, which the caller
 * has to have locked, or in memory when none is given.
 *
 * @throws {DamagedDatabaseError} when what is in the folder can't be used.
 */
export async function connectPglite(folder?: string): Promise<Database & { $client: PGlite }> {
  if (!folder) return migrated(await PGlite.create())
  return explainDamage(folder, async () => migrated(await openPglite(folder)))
}

async function migrated(client: PGlite) {
  const database = drizzlePglite(client, { schema })
  await migratePglite(database, { migrationsFolder }).catch(async (error) => {
    await client.close()
    throw error
  })
  return database
}
