import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDemoDataFolder } from '../testing/database'
import { captureLog } from '../testing/log-lines'
import type { Started } from './start-up'

const captured = captureLog()

// Configuration is read once, and the database opened once: each start is as in a process of its own.
beforeEach(() => {
  vi.resetModules()
  globalThis.porticoProcessWide = undefined
  vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  captured.forget()
})

afterEach(() => {
  vi.unstubAllEnvs()
  globalThis.porticoStartUp = undefined
})

async function start(): Promise<Started> {
  const { startUp } = await import('./start-up')
  return new Promise<Started>((resolve, reject) => {
    globalThis.porticoStartUp = { resolve, reject }
    startUp()
  })
}

/** Starts, stops again, and returns what the log says of invoices. */
async function readWarnings(): Promise<string[]> {
  const started = await start()
  await started.shutDown(1_000)
  return captured.lines().filter((line) => line.includes('invoices'))
}

/** The demo's organization is a seller. */
async function forgetSeller(): Promise<void> {
  const { openDatabase } = await import('../db/open')
  const { organizations } = await import('../db/schema')
  const { database } = await openDatabase()
  await database.update(organizations).set({ address: null })
}

describe('a start', () => {
  it('says that no invoices are issued where nobody is configured to issue them', async () => {
    await forgetSeller()
    expect(await readWarnings()).toEqual([
      'warn No invoices are issued: set PORTICO_SELLER_NAME and the seller’s address',
    ])
  })

  it('says nothing where the organization has an address', async () => {
    expect(await readWarnings()).toEqual([])
  })

  it('says nothing where a seller is configured', async () => {
    vi.stubEnv('PORTICO_SELLER_NAME', 'Nordlicht GmbH')
    vi.stubEnv('PORTICO_SELLER_LINE1', 'Hafenstraße 1')
    vi.stubEnv('PORTICO_SELLER_CITY', 'Kiel')
    vi.stubEnv('PORTICO_SELLER_COUNTRY', 'DE')
    await forgetSeller()
    expect(await readWarnings()).toEqual([])
  })

  it('says nothing where a hosted API issues them', async () => {
    vi.stubEnv('POLAR_SERVER', 'http://127.0.0.1:1')
    vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of-the-tests')
    vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
    expect(await readWarnings()).toEqual([])
  })

  it('stops at a message of the merchant’s own that can’t be used', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portico-messages-'))
    vi.stubEnv('PORTICO_MESSAGES', folder)
    writeFileSync(path.join(folder, 'de.json'), '{"portal":{"back":"Zurück"}}')
    await expect(start()).rejects.toThrow(
      'PORTICO_MESSAGES: de.json: portal.back has the placeholders',
    )
    rmSync(folder, { recursive: true })
  })

  it('takes the merchant’s own messages', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portico-messages-'))
    vi.stubEnv('PORTICO_MESSAGES', folder)
    writeFileSync(path.join(folder, 'de.json'), '{"orderList":{"title":"Ihre Einkäufe"}}')
    const started = await start()
    const { createI18n } = await import('../i18n/i18n')
    const { t } = await createI18n({ language: 'de', tag: 'de' }, 'UTC')
    expect([t('orderList.title'), t('portal.orders')]).toEqual(['Ihre Einkäufe', 'Bestellungen'])
    await started.shutDown(1_000)
    rmSync(folder, { recursive: true })
  })

  it('forgets since when mails about orders were on, where they are off', async () => {
    const { openDatabase } = await import('../db/open')
    const { orderMailSwitches } = await import('../db/schema')
    const { database } = await openDatabase()
    await database.insert(orderMailSwitches).values({ kind: 'paid', since: new Date() })
    const started = await start()
    expect(await database.select().from(orderMailSwitches)).toEqual([])
    await started.shutDown(1_000)
  })
})
