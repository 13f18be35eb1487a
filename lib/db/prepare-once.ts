import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Database } from './database'

/**
 * The name of a query that is built once but has none on the server, so that a connection pooler
 * that moves its clients between connections may stand in between.
 */
export const UNNAMED = ''

/**
 * Returns a query that is built once for each database: drizzle takes longer to build the SQL of a
 * small one than the driver to send it. A transaction is a database of its own.
 */
export function prepareOnce<Query>(
  prepare: (database: Database) => Query,
): (database: Database) => Query {
  const known = new WeakMap<Database, Query>()
  return (database) => {
    const query = known.get(database) ?? prepare(database)
    known.set(database, query)
    return query
  }
}

/** That a column holds one of a list that a prepared query is given by this name, however long. */
export function isAmong(column: Column, name: string): SQL {
  return sql`${column} = any(${sql.placeholder(name)})`
}
