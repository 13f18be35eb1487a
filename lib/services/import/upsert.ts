import { getTableColumns, getTableName, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '../../db/database'

/** Every column of a table, with what JSON can say of it. */
export type Row<Table extends PgTable> = Record<keyof Table['$inferSelect'] & string, unknown>

/**
 * Writes rows by their id, new ones and changed ones alike, in one statement however many
 * they are. A row that somebody else made newer in the meantime stays as it is.
 */
export async function upsert<Table extends PgTable>(
  transaction: Database,
  table: Table,
  rows: Row<Table>[],
): Promise<void> {
  if (rows.length === 0) return
  const name = sql.identifier(getTableName(table))
  const columns = Object.keys(getTableColumns(table)).map((column) => sql.identifier(column))
  const changes = columns.map((column) => sql`${column} = excluded.${column}`)
  await transaction.execute(sql`
    insert into ${name} as stored (${list(columns)})
    select ${list(columns)} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set ${list(changes)}
    where coalesce(excluded.modified_at, excluded.created_at)
      >= coalesce(stored.modified_at, stored.created_at)`)
}

/** That a column has one of these values, which go as one parameter however many they are. */
export function among(
  column: SQLWrapper & { getSQLType?(): string },
  values: readonly string[],
): SQL {
  const type = sql.raw(column.getSQLType?.() ?? 'text')
  return sql`${column} in (
    select value::${type} from json_array_elements_text(${JSON.stringify(values)}::json)
  )`
}

function list(parts: (SQL | ReturnType<typeof sql.identifier>)[]): SQL {
  return sql.join(parts, sql`, `)
}
