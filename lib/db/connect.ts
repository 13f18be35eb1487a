import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Pool } from 'pg'
import type { Database } from './database'
import * as schema from './schema'

const migrationsFolder = path.join(process.cwd(), 'lib/db/migrations')

/** Any number does, as long as nothing else that shares the server takes the same. */
const MIGRATION_LOCK = 7_016_841

/** A PostgreSQL server's database, with all migrations applied. */
export async function connectPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url })
  // Without a listener, a connection that the server drops while idle would end the process.
  pool.on('error', () => {})
  await migrateAlone(pool).catch(async (error) => {
    await pool.end()
    throw error
  })
  return drizzlePostgres(pool, { schema })
}

/** Several instances may start at once: one migrates, the others wait for it. */
async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    const database = drizzlePostgres(client, { schema })
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await migratePostgres(database, { migrationsFolder })
  } finally {
    // Closing the connection gives the lock back, however the migration ended.
    client.release(true)
  }
}

/**
 * An embedded database with all migrations applied: in a folder, which the caller
 * has to have locked, or in memory when none is given.
 */
export async function connectPglite(folder?: string): Promise<Database> {
  const client = await PGlite.create(folder ? { dataDir: folder } : {})
  const database = drizzlePglite(client, { schema })
  await migratePglite(database, { migrationsFolder }).catch(async (error) => {
    await client.close()
    throw error
  })
  return database
}
