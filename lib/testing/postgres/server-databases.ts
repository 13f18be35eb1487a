import { randomUUID } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { connectPostgres } from '../../db/connect'
import { fillDemoShop } from '../../db/seed/fill'

const TEMPLATE = 'portico_demo'

/** The limits of a test's connections, which are the defaults. */
export const LIMITS = { connections: 10, timeout: 15 }

/** Creates the database that `copyDemo` copies. */
export async function createDemo(server: string): Promise<void> {
  await run(server, `CREATE DATABASE ${TEMPLATE}`)
  const database = await connectPostgres(toUrl(server, TEMPLATE), LIMITS)
  await fillDemoShop(database)
  // A database with open connections can't be copied.
  await database.$client.end()
}

/** Creates a database with the demo shop on this server, and returns its URL. */
export async function copyDemo(server: string): Promise<string> {
  return create(server, ` TEMPLATE ${TEMPLATE}`)
}

/** Creates an empty database on this server, and returns its URL. */
export async function createEmptyDatabase(server: string): Promise<string> {
  return create(server, '')
}

async function create(server: string, how: string): Promise<string> {
  const name = `test_${randomUUID()}`
  await run(server, `CREATE DATABASE ${escapeIdentifier(name)}${how}`)
  return toUrl(server, name)
}

function toUrl(server: string, database: string): string {
  return new URL(database, server).href
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client(server)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
