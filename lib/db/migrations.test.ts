import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDER = 'lib/db/migrations'

/** How many statements do more: see docs/decisions/103-a-migration-only-adds.md before adding one. */
const exceptions: Record<string, number> = {
  '0001_whole_api.sql': 1,
  '0002_prices_with_products.sql': 6,
  '0003_history_is_final.sql': 2,
  '0004_organization_without_address.sql': 1,
  '0005_growth.sql': 2,
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'))
const everything = files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8')).join('\n')

describe('a migration only adds, so that the version before still works on the database', () => {
  it.each(files)('%s', (file) => {
    const sql = readFileSync(path.join(FOLDER, file), 'utf8')
    expect(findChanges(sql)).toHaveLength(exceptions[file] ?? 0)
  })
})

describe('what is found in a migration', () => {
  it.each([
    'CREATE TABLE "a" ("id" text NOT NULL);\nCREATE UNIQUE INDEX "a_id" ON "a" ("id")',
    'CREATE TABLE "a" ("id" text);\nALTER TABLE "a" ADD CONSTRAINT "a_b" FOREIGN KEY ("b") REFERENCES "b"("id")',
    'CREATE INDEX "old_id" ON "old" ("id")',
    'DROP INDEX "orders_of_customer"',
    'ALTER TABLE "old" ADD COLUMN "b" text',
    `ALTER TABLE "old" ADD COLUMN "b" text DEFAULT '' NOT NULL`,
    'UPDATE "old" SET "b" = "a"',
  ])('nothing in %s', (sql) => {
    expect(findChanges(sql)).toEqual([])
  })

  it.each([
    'DROP TABLE "old"',
    'DROP INDEX "customers_email"',
    'ALTER TABLE "old" DROP COLUMN "b"',
    'ALTER TABLE "old" RENAME TO "new"',
    'ALTER TABLE "old" RENAME COLUMN "b" TO "c"',
    'ALTER TABLE "old" ALTER COLUMN "b" SET DATA TYPE integer',
    'ALTER TABLE "old" ALTER COLUMN "b" SET NOT NULL',
    'ALTER TABLE "old" ADD COLUMN "b" text NOT NULL',
    'ALTER TABLE "old" ADD COLUMN "b" text, DROP COLUMN "c"',
    'ALTER TABLE "old" ADD CONSTRAINT "b" CHECK ("b" > 0)',
    'CREATE UNIQUE INDEX "old_b" ON "old" ("b")',
    'CREATE TRIGGER "t" BEFORE UPDATE ON "old" EXECUTE FUNCTION "f"()',
    'DELETE FROM "old"',
  ])('%s', (sql) => {
    expect(findChanges(sql)).toEqual([sql])
  })
})

/** Finds the statements of a migration that do anything but add to what is there. */
function findChanges(sql: string): string[] {
  const made = new Set([...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, table]) => table))
  return splitStatements(sql).filter((statement) => {
    const table = /\b(?:ALTER TABLE|ON) "(\w+)"/.exec(statement)?.[1]
    return !isAdding(statement) && !(made.has(table) && !statement.startsWith('DROP'))
  })
}

/** A body in `$$` has semicolons of its own. */
function splitStatements(sql: string): string[] {
  const statements = sql.replaceAll(/--.*$/gm, '').match(/(?:\$\$.*?\$\$|[^;])+/gs) ?? []
  return statements.map((statement) => statement.trim()).filter(Boolean)
}

function isAdding(statement: string): boolean {
  const dropped = /^DROP INDEX ("\w+")$/.exec(statement)?.[1]
  // Without an index a query takes longer; one that is unique is also what `ON CONFLICT` names.
  if (dropped) return !everything.includes(`CREATE UNIQUE INDEX ${dropped}`)
  if (/^(CREATE TABLE|CREATE INDEX|CREATE FUNCTION|UPDATE) /.test(statement)) return true
  const column = /^ALTER TABLE "\w+" ADD COLUMN ([^,]*|.*'.*'.*)$/.exec(statement)?.[1]
  return column !== undefined && (!column.includes('NOT NULL') || column.includes('DEFAULT'))
}
