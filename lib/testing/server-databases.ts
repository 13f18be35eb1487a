import { randomUUID } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { connectPostgres } from '../db/connect'
import { fillDemoShop } from '../db/seed/fill'

const TEMPLATE = 'portico_demo'

/** What a test's connections may do; the same as where nothing is configured. */
export const LIMITS = { connections: 10, timeout: 15 }

/** Migrates and fills a database of this server once, for `copyOfDemo` to copy. */
export async function makeDemo(server: string): Promise<void> {
  await run(server, `CREATE DATABASE ${TEMPLATE}`)
  const database = await connectPostgres(addressOf(server, TEMPLATE), LIMITS)
  await fillDemoShop(database)
  // A database that somebody is connected to can't be copied.
  await database.$client.end()
}

/** A new database of this server with the demo shop in it. @returns Its address. */
export async function copyOfDemo(server: string): Promise<string> {
  return create(server, ` TEMPLATE ${TEMPLATE}`)
}

/** A new database of this server with nothing in it. @returns Its address. */
export async function emptyDatabase(server: string): Promise<string> {
  return create(server, '')
}

async function create(server: string, how: string): Promise<string> {
  const name = `test_${randomUUID()}`
  await run(server, `CREATE DATABASE ${escapeIdentifier(name)}${how}`)
  return addressOf(server, name)
}

function addressOf(server: string, database: string): string {
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
