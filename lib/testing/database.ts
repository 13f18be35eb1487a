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
import type { PreparedPglite } from './prepared-pglite'
import { copyOfDemo, emptyDatabase, LIMITS } from './server-databases'

/**
 * A database of the caller's own with the demo shop in it, closed after the file's last
 * test. The project that the tests run in decides whether PGlite or PostgreSQL has it.
 */
export async function demoDatabase(): Promise<Database> {
  const server = inject('postgres')
  return server ? connect(await copyOfDemo(server)) : inMemory(prepared().demo)
}

/** As above, with nothing in it. */
export async function freshDatabase(): Promise<Database> {
  const server = inject('postgres')
  return server ? connect(await emptyDatabase(server)) : inMemory(prepared().empty)
}

/** A data folder for PORTICO_DATA_DIR with the demo shop in it, deleted after the file's last test. */
export function demoDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-data-'))
  closeAfterFile(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(prepared().demoFolder, path.join(folder, 'database'), { recursive: true })
  return folder
}

function prepared(): PreparedPglite {
  const databases = inject('pglite')
  if (!databases) throw new Error('This project prepares no PGlite databases to copy')
  return databases
}

async function connect(address: string): Promise<Database> {
  const database = await connectPostgres(address, LIMITS)
  closeAfterFile(() => database.$client.end())
  return database
}

async function inMemory(dump: string): Promise<Database> {
  const client = await PGlite.create({ loadDataDir: new Blob([await readFile(dump)]) })
  closeAfterFile(() => client.close())
  return drizzle(client, { schema })
}
