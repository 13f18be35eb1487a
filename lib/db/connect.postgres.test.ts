import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { expect, inject, it, onTestFinished } from 'vitest'
import { copyDemo, createEmptyDatabase, LIMITS } from '../testing/postgres/server-databases'
import { connectPostgres, MIGRATION_LOCK } from './connect'
import { organizations } from './schema'
import { fillDemoShop, isDatabaseEmpty } from './seed/fill'
import { isUnavailable } from './unavailable'

const server = inject('postgres') ?? ''

async function connect(url: string, limits = LIMITS) {
  const database = await connectPostgres(url, limits)
  onTestFinished(() => database.$client.end())
  return database
}

async function connectAlone(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  return client
}

it('lets ten instances start at once on an empty database', async () => {
  const url = await createEmptyDatabase(server)
  const instances = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const database = await connect(url)
      if (await isDatabaseEmpty(database)) await fillDemoShop(database)
      return database
    }),
  )
  const seen = await Promise.all(instances.map((each) => each.select().from(organizations)))
  expect(seen.map((rows) => rows.length)).toEqual(Array(10).fill(1))
})

it('waits for another instance’s migration however short the statement timeout is', async () => {
  const url = await createEmptyDatabase(server)
  const other = await connectAlone(url)
  const { pathname } = new URL(url)
  await other.query(`ALTER DATABASE "${pathname.slice(1)}" SET statement_timeout = 50`)
  await other.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  const opening = connect(url)
  await other.query('set statement_timeout = 0')
  await other.query('select pg_sleep(0.5)')
  await other.end()
  expect(await isDatabaseEmpty(await opening)).toBe(true)
})

it('ends a statement that takes too long, and goes on', async () => {
  const database = await connect(await copyDemo(server), { connections: 1, timeout: 1 })
  const error = await database.execute(sql`select pg_sleep(20)`).catch((reason) => reason)
  expect(error).toMatchObject({ cause: { message: expect.stringContaining('statement timeout') } })
  expect(isUnavailable(error)).toBe(true)
  expect(await isDatabaseEmpty(database)).toBe(false)
})

it('releases a connection that breaks at the start of a transaction, or in it', async () => {
  const database = await connect(await copyDemo(server), { connections: 1, timeout: 15 })
  const count = () => database.transaction((transaction) => isDatabaseEmpty(transaction))
  database.$client.once('acquire', (client) => client.end())
  expect(await count().catch(isUnavailable)).toBe(true)
  expect(await count()).toBe(false)
  const killed = database.transaction((transaction) =>
    transaction.execute(sql`select pg_terminate_backend(pg_backend_pid())`),
  )
  expect(await killed.catch(isUnavailable)).toBe(true)
  expect(await count()).toBe(false)
})
