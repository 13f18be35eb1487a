import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { createMirror } from '../api/mirror/mirror'
import { listen } from '../api/testing/listen'
import { readMirrored, readOrders } from '../api/testing/mirrored-shop'
import { createServices } from '../api/testing/services'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from '../api/testing/shop'
import { connectPostgres } from '../db/connect'
import type { Database } from '../db/database'
import { createEmptyDatabase, LIMITS } from '../testing/postgres/server-databases'
import { commandLine } from './testing/run'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-sync-'))
let shop: Shop
let variables: Record<string, string>
let database: Database & { $client: { end(): Promise<void> } }
let close: () => Promise<void>

beforeAll(async () => {
  shop = await openShop()
  const api = await listen((request) => shop.fetch(request))
  close = api.close
  const address = await createEmptyDatabase(inject('postgres') ?? '')
  database = await connectPostgres(address, LIMITS)
  variables = {
    POLAR_SERVER: api.url,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    POLAR_WEBHOOK_SECRET: 'polar_whs_of-the-tests',
    PORTICO_SECRET: 'a-secret-of-the-tests-which-is-long-enough',
    PORTICO_LINK_SECRET: 'a-link-secret-of-the-tests-long-enough',
    DATABASE_URL: address,
  }
})

afterAll(async () => {
  await Promise.all([close(), database.$client.end()])
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the command, and kills it as soon as it has printed this. */
async function killAt(text: string): Promise<void> {
  const child = spawn(process.execPath, [path.resolve('lib/cli/portico.js'), 'sync'], {
    cwd: folder,
    env: { ...process.env, ...variables },
  })
  const ended = once(child, 'exit')
  child.stderr.on('data', (chunk) => String(chunk).includes(text) && child.kill('SIGKILL'))
  expect(await ended).toEqual([null, 'SIGKILL'])
}

it('goes on where it was killed, and ends with all that the API has', async () => {
  await killAt('orders: page 1')
  const portico = commandLine(folder, variables)
  expect(await portico('sync')).toMatchObject({ code: 1, err: expect.stringContaining('is at it') })
  // The time for which the one that was killed had the run is over.
  await database.execute(sql`update mirror_progress set claimed_until = now()`)
  const { code, err } = await portico('sync')
  expect(err).toContain('The mirror has all that the API has.')
  expect(err).not.toContain('customers: page')
  expect(code).toBe(0)

  const services = { ...createServices(database), clock: () => new Date() }
  const mirrored = { shop, services, mirror: createMirror(services) }
  for (const customer of ['usr_1001', 'usr_1002', 'usr_1017']) {
    const source = await readOrders(shop.fetch, await shop.signIn(customer))
    expect(await readMirrored(mirrored, customerId(customer))).toEqual(source)
  }
}, 120_000)

it('says what is missing where nothing is mirrored', async () => {
  const portico = commandLine(folder, { ...variables, POLAR_WEBHOOK_SECRET: '' })
  const outcome = { code: 1, err: expect.stringContaining('POLAR_WEBHOOK_SECRET') }
  expect(await portico('sync')).toMatchObject(outcome)
})
