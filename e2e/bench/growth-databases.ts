import { count } from 'drizzle-orm'
import { Client } from 'pg'
import { connectPostgres } from '../../lib/db/connect'
import type { Database } from '../../lib/db/database'
import { orders } from '../../lib/db/schema'
import { env } from '../../lib/env'
import { startPostgres } from '../../lib/testing/postgres/postgres-server'
import { fillShop } from './growth-shop'

/** Filling takes longer than any statement of a portal may. */
const LIMITS = { connections: 10, timeout: 600 }

type Bench = {
  /** Opens a database with a shop of this many orders. */
  open: (orderCount: number) => Promise<Database>
  close: () => Promise<void>
}

/**
 * Uses the server in `DATABASE_URL`, else a temporary one. On the former, separate databases are
 * created, and kept for the next run.
 */
export async function openBenchDatabases(): Promise<Bench> {
  const own = env().databaseUrl ? undefined : await startPostgres()
  const server = env().databaseUrl ?? own?.url('postgres') ?? ''
  const closing: (() => Promise<void>)[] = []
  return {
    open: async (orderCount) => {
      const name = `portico_bench_${orderCount}`
      await createDatabase(server, name)
      const database = await connectPostgres(new URL(name, server).href, LIMITS)
      closing.push(() => database.$client.end())
      await fillOnce(database, orderCount)
      return database
    },
    close: async () => {
      for (const close of closing) await close()
      await own?.remove()
    },
  }
}

async function createDatabase(server: string, name: string): Promise<void> {
  const client = new Client(server)
  await client.connect()
  try {
    const rows = await client.query('select from pg_database where datname = $1', [name])
    if (rows.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

async function fillOnce(database: Database, orderCount: number): Promise<void> {
  const [found] = await database.select({ orders: count() }).from(orders)
  if (found?.orders === orderCount) return
  if (found?.orders) throw new Error(`Drop portico_bench_${orderCount}: it is only half filled`)
  await fillShop(database, orderCount)
}
