import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

/** A database with Portico's tables, on PGlite and on PostgreSQL alike. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
