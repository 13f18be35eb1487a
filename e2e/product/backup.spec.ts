import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensurePostgres } from '../../lib/testing/postgres/postgres-binaries'
import { startPostgres } from '../../lib/testing/postgres/postgres-server'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, save, savedNotice, test } from '../portal'
import { createDataFolder, createDemoDataFolder, type RunningServer, startServer } from '../server'

const CUSTOMER = 'usr_1001'
const ORDER = getOrderId(CUSTOMER, 13)
const CORRECTED = 'Byrne Design Ltd'

const nameField = (page: Page) => page.getByLabel('Company or full name')

/** Returns the path of the link to the demo shop that a start prints. */
async function readLink(server: RunningServer): Promise<string> {
  const find = () => /http:\S+(\/l\/\S+)/.exec(server.output())?.[1] ?? ''
  await expect.poll(find).not.toBe('')
  return find()
}

async function openLink(page: Page, server: RunningServer, link: string): Promise<void> {
  await page.context().clearCookies({ name: 'portico' })
  await page.goto(server.url + link)
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
}

/** Returns the hash of the order's invoice, issued now unless it was. */
async function hashInvoice(server: RunningServer): Promise<string> {
  const invoice = `${server.url}/v1/orders/${ORDER}/invoice`
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
  await fetch(invoice, { method: 'POST', headers })
  const { url } = await (await fetch(invoice, { headers })).json()
  const file = await (await fetch(url)).arrayBuffer()
  return createHash('sha256').update(Buffer.from(file)).digest('hex')
}

type Traces = { link: string; invoice: string }

/** Has a customer correct an order, of which an invoice is issued then. */
async function leaveTraces(page: Page, server: RunningServer): Promise<Traces> {
  const link = await readLink(server)
  await openLink(page, server, link)
  await page.goto(`${server.url}/orders/${ORDER}`)
  await nameField(page).fill(CORRECTED)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  return { link, invoice: await hashInvoice(server) }
}

/** Expects that links from before still work, and that correction and invoice are there. */
async function expectRestored(
  page: Page,
  server: RunningServer,
  { link, invoice }: Traces,
): Promise<void> {
  await openLink(page, server, link)
  await page.goto(`${server.url}/orders/${ORDER}`)
  await expect(nameField(page)).toHaveValue(CORRECTED)
  expect(await hashInvoice(server)).toBe(invoice)
}

test('a copy of the data folder of a stopped portal has everything', async ({ page }) => {
  const data = createDemoDataFolder()
  const variables = { POLAR_ACCESS_TOKEN: MERCHANT_TOKEN }
  const server = await startServer({
    ...variables,
    PORTICO_DATA_DIR: data,
    PORTICO_FILES: path.join(data, 'papers'),
  })
  const traces = await leaveTraces(page, server)
  await server.stop()

  const copy = createDataFolder()
  cpSync(data, copy, { recursive: true })
  const restored = await startServer({
    ...variables,
    PORTICO_DATA_DIR: copy,
    PORTICO_FILES: path.join(copy, 'papers'),
  })
  await expectRestored(page, restored, traces)
  await restored.stop()
})

test('a dump of PostgreSQL and the folder of papers have everything, made while the portal runs', async ({
  page,
}) => {
  const env = { ...process.env, PATH: `${ensurePostgres()}:${process.env.PATH}` }
  const isThere = spawnSync('pg_dump', ['--version'], { env }).status === 0
  test.skip(!isThere, 'There is no pg_dump beside the server’s programs or in PATH')
  const database = await startPostgres()
  const run = (program: string, ...parameters: string[]) => {
    const { status, stderr } = spawnSync(program, parameters, { env, encoding: 'utf8' })
    expect([program, status, stderr]).toEqual([program, 0, ''])
  }
  const [place, files, copiedFiles] = [createDataFolder(), createDataFolder(), createDataFolder()]
  const dump = `${place}.dump`
  const variables = { POLAR_ACCESS_TOKEN: MERCHANT_TOKEN, PORTICO_DEMO: '1' }
  const server = await startServer({
    ...variables,
    DATABASE_URL: database.url('postgres'),
    PORTICO_FILES: files,
  })
  const traces = await leaveTraces(page, server)
  run('pg_dump', '--format=custom', `--file=${dump}`, database.url('postgres'))
  cpSync(files, copiedFiles, { recursive: true })
  await server.stop()

  run('createdb', `--maintenance-db=${database.url('postgres')}`, 'restored')
  run('pg_restore', '--no-owner', `--dbname=${database.url('restored')}`, dump)
  const restored = await startServer({
    ...variables,
    DATABASE_URL: database.url('restored'),
    PORTICO_FILES: copiedFiles,
  })
  await expectRestored(page, restored, traces)
  await restored.stop()
  await database.remove()
})
