import { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { connectPostgres } from '../db/connect'
import { type PostgresServer, startPostgres } from '../testing/postgres/postgres-server'
import { copyDemo, createDemo, LIMITS } from '../testing/postgres/server-databases'
import { openShop, orderId, type Shop } from './testing/shop'

const ORDERS = '/customer-portal/orders/'
const ORDER = `${ORDERS}${orderId('usr_1001', 0)}`

/** Longer than anybody would wait, and shorter than any timeout of a connection. */
const SOON_MS = 4_000

let server: PostgresServer
let address: string
let shop: Shop
let token: string
let close: () => Promise<void>

beforeAll(async () => {
  // Each outage is logged; here there are many, and all are wanted.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  server = await startPostgres()
  await createDemo(server.url('postgres'))
  address = await copyDemo(server.url('postgres'))
  const database = await connectPostgres(address, LIMITS)
  close = () => database.$client.end()
  shop = await openShop(database)
  token = await shop.signIn('usr_1001')
})

afterAll(async () => {
  await close()
  await server.remove()
})

const update = () => shop.patch(token, ORDER, { billing_name: 'After the outage' })

/** Twice as many requests as there are connections, half of them in a transaction. */
async function statuses(): Promise<number[]> {
  const calls = Array.from({ length: 20 }, (_, n) => (n % 2 ? shop.get(token, ORDERS) : update()))
  const answers = await Promise.all(calls)
  return [...new Set(answers.map(({ status }) => status))]
}

async function asAdmin<Result>(work: (admin: Client) => Promise<Result>): Promise<Result> {
  const admin = new Client(address)
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

const KILL_OTHERS = `
  select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`

/** How many connections wait for a lock; a transaction would go on seeing what it saw first. */
async function countWaiting(admin: Client): Promise<number | null> {
  await admin.query('select pg_stat_clear_snapshot()')
  const { rowCount } = await admin.query(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rowCount
}

it('notices nothing of connections that were ended while idle', async () => {
  expect(await statuses()).toEqual([200])
  await asAdmin((admin) => admin.query(KILL_OTHERS))
  expect(await statuses()).toEqual([200])
})

it('fails only the request whose connection is ended, and with 503', async () => {
  const answer = await asAdmin(async (admin) => {
    await admin.query('begin')
    await admin.query('select 1 from orders for update')
    const waiting = update()
    await expect.poll(() => countWaiting(admin)).toBe(1)
    await admin.query(KILL_OTHERS)
    return waiting
  })
  expect(answer.status).toBe(503)
  expect(await statuses()).toEqual([200])
})

it('answers 503 at once while the server is down, and serves by itself when it is back', async () => {
  expect(await statuses()).toEqual([200])
  await server.stop()
  const stopped = Date.now()
  expect(await statuses()).toEqual([503])
  expect(Date.now() - stopped).toBeLessThan(SOON_MS)
  const { headers, body } = await shop.get(token, ORDERS)
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(body).toEqual({ error: 'ServiceUnavailable', detail: expect.any(String) })
  await server.start()
  expect(await statuses()).toEqual([200])
})

it('answers 503 or 200, and nothing else, while the server restarts under load', async () => {
  let up = false
  const restarted = server
    .stop()
    .then(server.start)
    .finally(() => {
      up = true
    })
  const seen = new Set<number>()
  while (!up) for (const status of await statuses()) seen.add(status)
  expect([200, 503]).toEqual(expect.arrayContaining([...seen]))
  await restarted
  expect(await statuses()).toEqual([200])
})
