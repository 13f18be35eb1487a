import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { inject } from 'vitest'
import { connectPostgres } from '../db/connect'
import type { Database } from '../db/database'
import * as schema from '../db/schema'
import { closeAfterFile } from './close-after-file'
import { copyDemo, createEmptyDatabase, LIMITS } from './postgres/server-databases'
import type { PreparedPglite } from './prepared-pglite'

/**
 * Opens a copy of the database with the demo shop, and closes it after the file's last test. The
 * project of the tests decides whether it is on PGlite or PostgreSQL.
 */
export async function openDemoDatabase(): Promise<Database> {
  const server = inject('postgres')
  return server ? connect(await copyDemo(server)) : openInMemory(getPrepared().demo)
}

/** Opens an empty database in the same way. */
export async function openFreshDatabase(): Promise<Database> {
  const server = inject('postgres')
  return server ? connect(await createEmptyDatabase(server)) : openInMemory(getPrepared().empty)
}

/** Creates a data folder with the demo shop, and deletes it after the file's last test. */
export function createDemoDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-data-'))
  closeAfterFile(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(getPrepared().demoFolder, path.join(folder, 'database'), { recursive: true })
  return folder
}

function getPrepared(): PreparedPglite {
  const databases = inject('pglite')
  if (!databases) throw new Error('This project prepares no PGlite databases to copy')
  return databases
}

async function connect(address: string): Promise<Database> {
  const database = await connectPostgres(address, LIMITS)
  closeAfterFile(() => database.$client.end())
  return database
}

async function openInMemory(dump: string): Promise<Database> {
  const client = await PGlite.create({ loadDataDir: new Blob([await readFile(dump)]) })
  closeAfterFile(() => client.close())
  return drizzle(client, { schema })
}
