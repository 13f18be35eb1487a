import { connect, createServer, type Socket } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { Client } from 'pg'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { listenOnFreePort } from '../testing/listen-on-free-port'
import { copyDemo, createEmptyDatabase, LIMITS } from '../testing/postgres/server-databases'
import { connectPostgres, MIGRATION_LOCK } from './connect'
import { limitSession } from './lost-clients'
import { orders } from './schema'
import { isUnavailable } from './unavailable'

const server = inject('postgres') ?? ''

/** Puts a database behind a network that can silently stop transferring anything. */
async function putBehindNetwork(url: string) {
  const { hostname, port } = new URL(url)
  const sockets: Socket[] = []
  const network = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) socket.on('error', () => {})
    near.pipe(far)
    far.pipe(near)
    sockets.push(near, far)
  })
  const nearPort = await listenOnFreePort(network)
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    network.close()
  })
  const through = new URL(url)
  through.host = `127.0.0.1:${nearPort}`
  return {
    url: through.href,
    cut: () => {
      for (const socket of sockets) socket.unpipe().pause()
    },
  }
}

async function open(url: string, limits = LIMITS) {
  const database = await connectPostgres(url, limits)
  onTestFinished(() => database.$client.end())
  return database
}

async function openAlone(url: string): Promise<Client> {
  const client = new Client(url)
  client.on('error', () => {})
  await client.connect()
  // Its connection may already be cut.
  onTestFinished(() => void client.end())
  return client
}

const settings = {
  idle_in_transaction_session_timeout: '10000',
  statement_timeout: '15000',
  tcp_keepalives_count: '3',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_user_timeout: '25000',
}

it.each(Object.entries(settings))('sets %s = %s at the server', async (name, value) => {
  const database = await open(await createEmptyDatabase(server))
  const shown = await database.execute(sql`select setting from pg_settings where name = ${name}`)
  expect(shown).toMatchObject({ rows: [{ setting: value }] })
})

it('probes the server, also while it waits', async () => {
  const database = await open(await createEmptyDatabase(server))
  expect(database.$client.options).toMatchObject({
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
})

it('releases the locks of an instance that is silently lost', async () => {
  const url = await copyDemo(server)
  const network = await putBehindNetwork(url)
  const limits = { connections: 1, timeout: 3 }
  const [gone, other] = [await open(network.url, limits), await open(url, limits)]
  const [order] = await other.select().from(orders).limit(1)
  const change = { billing_name: 'Changed' }
  const isOrder = eq(orders.id, order?.id ?? '')
  const lost = gone.transaction(async (transaction) => {
    await transaction.update(orders).set(change).where(isOrder)
    network.cut()
    await transaction.update(orders).set(change).where(isOrder)
  })
  const failure = lost.catch(isUnavailable)
  await expect
    .poll(
      async () =>
        (
          await other.$client.query(
            "select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
          )
        ).rowCount,
    )
    .toBe(1)
  const changed = await other.update(orders).set(change).where(isOrder).returning()
  expect(changed).toHaveLength(1)
  expect(await failure).toBe(true)
})

it('releases the lock of a migration that never finishes', async () => {
  const url = await createEmptyDatabase(server)
  const network = await putBehindNetwork(url)
  const gone = await openAlone(network.url)
  await limitSession(gone, 300, { idle_session_timeout: 300 })
  await gone.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  network.cut()
  expect(await (await open(url)).select().from(orders)).toEqual([])
})

it('limits a migration’s session before it takes the lock', async () => {
  const asked = vi.spyOn(Client.prototype, 'query')
  onTestFinished(() => asked.mockRestore())
  await open(await createEmptyDatabase(server))
  const texts = asked.mock.calls.map((call) => JSON.stringify(call))
  const limited = texts.findIndex((text) => text.includes('idle_session_timeout'))
  expect(limited).toBeGreaterThanOrEqual(0)
  expect(limited).toBeLessThan(texts.findIndex((text) => text.includes('pg_advisory_lock')))
})

it('leaves out settings that the server doesn’t know', async () => {
  const client = await openAlone(await createEmptyDatabase(server))
  await limitSession(client, 1_000, { no_such_setting: 1 })
  const { rows } = await client.query('show idle_in_transaction_session_timeout')
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: '1s' }])
})
