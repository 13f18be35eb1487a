import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Database } from './database'

/**
 * The name of a query that is built once but has none on the server, so that a connection pooler
 * that moves its clients between connections may stand in between.
 */
export const UNNAMED = ''

/**
 * Returns queries that are built once for each database: drizzle takes longer to build the SQL of a
 * small one than the driver to send it. A transaction is a database of its own.
 */
export function prepareOnce<Queries>(
  prepare: (database: Database) => Queries,
): (database: Database) => Queries {
  const known = new WeakMap<Database, Queries>()
  return (database) => {
    const queries = known.get(database) ?? prepare(database)
    known.set(database, queries)
    return queries
  }
}

/** That a column holds one of the `ids` that a prepared query is given, however many they are. */
export function isAmongIds(column: Column): SQL {
  return sql`${column} = any(${sql.placeholder('ids')})`
}
