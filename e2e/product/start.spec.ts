import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { findFreePort } from '../../lib/testing/free-port'
import { LINK_SECRET } from '../global-setup'
import { createDataFolder, createDemoDataFolder, startProcess, startServer } from '../server'

test('a start prints an address and a demo link, and the link works', async ({ page }) => {
  const server = await startServer({ PORTICO_DATA_DIR: createDataFolder() })
  const link = () => /http\S+\/l\/\S+/.exec(server.output())?.[0]
  await expect.poll(link).toBeDefined()
  await page.goto(link() ?? '')
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  await server.stop()
})

test('a second start keeps secrets and data, which only the owner can read', async () => {
  const PORTICO_DATA_DIR = createDataFolder()
  const secrets = path.join(PORTICO_DATA_DIR, 'secrets.json')
  const first = await startServer({ PORTICO_DATA_DIR })
  const token = JSON.parse(readFileSync(secrets, 'utf8')).polar_access_token
  const customer = '/v1/customers/external/usr_1011'
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ name: 'Kept' })
  await fetch(first.url + customer, { method: 'PATCH', headers, body })
  await first.stop()
  const second = await startServer({ PORTICO_DATA_DIR })
  const kept = await (await fetch(second.url + customer, { headers })).json()
  expect(kept.name).toBe('Kept')
  expect(statSync(secrets).mode & 0o777).toBe(0o600)
  expect(statSync(PORTICO_DATA_DIR).mode & 0o777).toBe(0o700)
  await second.stop()
})

test('a broken configuration is refused with every problem, and nothing is started', async () => {
  const PORTICO_DATA_DIR = createDataFolder()
  const run = startProcess({
    PORTICO_DATA_DIR,
    PORT: 'eighty',
    PORTICO_ACCENT: 'green',
    POLAR_SERVER: 'nowhere',
  })
  expect(await run.ended).toBe(1)
  for (const name of ['PORT ', 'PORTICO_ACCENT', 'POLAR_SERVER', 'PORTICO_SECRET']) {
    expect(run.output()).toContain(`- ${name}`)
  }
  expect(run.output()).not.toContain('at ')
  expect(existsSync(PORTICO_DATA_DIR)).toBe(false)
})

test('a second process on the same data folder is refused', async () => {
  const PORTICO_DATA_DIR = createDemoDataFolder()
  const first = await startServer({ PORTICO_DATA_DIR })
  const second = startProcess({ PORTICO_DATA_DIR, PORT: String(await findFreePort()) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('is in use by another Portico')
  expect(second.output()).toContain('PORTICO_DATA_DIR')
  await first.stop()
})

test('a damaged database is named, and no new shop begins over it', async () => {
  const PORTICO_DATA_DIR = createDemoDataFolder()
  rmSync(path.join(PORTICO_DATA_DIR, 'database', 'PG_VERSION'))
  const run = startProcess({ PORTICO_DATA_DIR, PORT: String(await findFreePort()) })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('PG_VERSION is missing')
  expect(run.output()).toContain('put back a backup')
  expect(run.output()).not.toContain('    at ')
  expect(existsSync(path.join(PORTICO_DATA_DIR, 'database', 'PG_VERSION'))).toBe(false)
})

test('a port in use is named, and how to choose another', async () => {
  const port = await findFreePort()
  const otherServer = createServer()
  await new Promise<void>((resolve) => otherServer.listen(port, '127.0.0.1', resolve))
  const run = startProcess({ PORT: String(port), PORTICO_DATA_DIR: createDataFolder() })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain(`Port ${port} on 127.0.0.1 is taken`)
  expect(run.output()).toContain(`PORT=${port + 1} npm start`)
  otherServer.close()
})

test('a data folder that can’t be created is named', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'portico-e2e-')), 'file')
  writeFileSync(file, '')
  const run = startProcess({
    PORT: String(await findFreePort()),
    PORTICO_DATA_DIR: path.join(file, 'data'),
  })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('PORTICO_DATA_DIR')
})

test('a database that does not answer is named, without its password', async () => {
  const port = await findFreePort()
  const run = startProcess({
    PORT: String(await findFreePort()),
    DATABASE_URL: `postgres://portico:hunter2@127.0.0.1:${port}/portico`,
  })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('DATABASE_URL')
  expect(run.output()).not.toContain('hunter2')
})

test('with a hosted API no database is opened and no API is served', async () => {
  const PORTICO_DATA_DIR = createDataFolder()
  const server = await startServer({
    PORTICO_DATA_DIR,
    POLAR_SERVER: 'http://127.0.0.1:9',
    POLAR_ACCESS_TOKEN: 'polar_oat_of-somebody-else',
    PORTICO_SECRET: 'a secret of the stories, long enough',
    PORTICO_LINK_SECRET: LINK_SECRET,
  })
  expect((await fetch(`${server.url}/v1/customers/`)).status).toBe(404)
  expect(existsSync(PORTICO_DATA_DIR)).toBe(false)
  await server.stop()
})
