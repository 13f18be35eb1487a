import { afterAll, inject } from 'vitest'
import { connectPglite, connectPostgres } from '../db/connect'
import type { Database } from '../db/database'
import { fillDemoShop } from '../db/seed/fill'
import { copyOfDemo, emptyDatabase, LIMITS } from './server-databases'

const open: (() => Promise<void>)[] = []

afterAll(async () => {
  await Promise.all(open.map((close) => close()))
})

/**
 * A database of the caller's own with the demo shop in it, closed after the file's last
 * test. The project that the tests run in decides whether PGlite or PostgreSQL has it.
 */
export async function demoDatabase(): Promise<Database> {
  const server = inject('postgres')
  return server ? onServer(server) : inMemory()
}

/** As above, with nothing in it. */
export async function freshDatabase(): Promise<Database> {
  const server = inject('postgres')
  if (server) return opened(await connectPostgres(await emptyDatabase(server), LIMITS))
  const database = await connectPglite()
  open.push(() => database.$client.close())
  return database
}

async function onServer(server: string): Promise<Database> {
  return opened(await connectPostgres(await copyOfDemo(server), LIMITS))
}

function opened(database: Awaited<ReturnType<typeof connectPostgres>>): Database {
  open.push(() => database.$client.end())
  return database
}

async function inMemory(): Promise<Database> {
  const database = await connectPglite()
  open.push(() => database.$client.close())
  await fillDemoShop(database)
  return database
}
