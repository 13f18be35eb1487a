import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { findFreePort } from '../../lib/testing/free-port'
import { type PostgresServer, startPostgres } from '../../lib/testing/postgres/postgres-server'
import { LINK_SECRET } from '../global-setup'
import { copyPackage, makePackage, type Package } from '../package'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'

const CUSTOMER = 'usr_1002'

/** All that a migration may do to a database that the version before works on. */
const MIGRATION = `
CREATE TABLE "of_the_next_version" ("id" text PRIMARY KEY NOT NULL);
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN "next_empty" jsonb', name);
    EXECUTE format('ALTER TABLE %I ADD COLUMN "next_filled" text DEFAULT ''new'' NOT NULL', name);
    EXECUTE format('CREATE INDEX ON %I ("next_filled")', name);
  END LOOP;
END $$;`

let database: PostgresServer
let current: Package
let next: Package

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  database = await startPostgres()
  current = makePackage()
  next = copyPackage(current.folder, addMigration)
})

test.afterAll(async () => {
  current.remove()
  next.remove()
  await database.remove()
})

function addMigration(folder: string): void {
  const migrations = path.join(folder, 'lib/db/migrations')
  const journalFile = path.join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  const last = journal.entries.at(-1)
  const added = { ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_next_version' }
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, added] }))
  writeFileSync(path.join(migrations, `${added.tag}.sql`), MIGRATION)
}

async function start(version: Package) {
  const port = String(await findFreePort())
  const server = version.start({
    PORT: port,
    PORTICO_DATA_DIR: version.createDataFolder(),
    DATABASE_URL: database.url('postgres'),
    PORTICO_DEMO: '1',
    PORTICO_LINK_SECRET: LINK_SECRET,
  })
  await server.printed('Portico is running')
  return { url: `http://127.0.0.1:${port}`, stop: server.stop }
}

const nameField = (page: Page) => page.getByLabel('Company or full name')

async function correct(page: Page, url: string, order: string, name: string): Promise<void> {
  await page.goto(url + (await mintLink({ sub: CUSTOMER, order })))
  await nameField(page).fill(name)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
}

async function countColumns(): Promise<number> {
  const client = new Client(database.url('postgres'))
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT 1 FROM information_schema.columns WHERE column_name = 'next_filled'`,
  )
  await client.end()
  return rowCount ?? 0
}

test('this version goes on while the next one migrates and runs, and starts again after it', async ({
  page,
}) => {
  const [first, second] = [getOrderId(CUSTOMER, 4), getOrderId(CUSTOMER, 6)]
  const before = await start(current)
  await correct(page, before.url, first, 'Before the upgrade')
  expect(await countColumns()).toBe(0)

  const after = await start(next)
  expect(await countColumns()).toBeGreaterThan(20)
  await correct(page, before.url, first, 'On the old version')
  await correct(page, after.url, second, 'On the new version')
  await page.goto(`${after.url}/orders/${first}`)
  await expect(nameField(page)).toHaveValue('On the old version')
  await page.goto(`${before.url}/orders/${second}`)
  await expect(nameField(page)).toHaveValue('On the new version')

  await Promise.all([before.stop(), after.stop()])
  const again = await start(current)
  await page.goto(`${again.url}/orders/${second}`)
  await expect(nameField(page)).toHaveValue('On the new version')
  await correct(page, again.url, second, 'After the rollback')
  await again.stop()
})
