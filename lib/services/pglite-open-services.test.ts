import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDemoDataFolder } from '../testing/database'
import type { Services } from './services'

/** Loads the services as a process does that was started with these variables. */
async function openWith(variables: Record<string, string>): Promise<Services> {
  vi.resetModules()
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const { openServices } = await import('./open-services')
  return openServices()
}

beforeEach(() => {
  vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
  vi.stubEnv('DATABASE_URL', '')
})

afterEach(async () => {
  const { closeDatabase } = await import('../db/open')
  await closeDatabase()
  vi.unstubAllEnvs()
  vi.resetModules()
})

const seller = {
  PORTICO_SELLER_NAME: 'Configured GmbH',
  PORTICO_SELLER_LINE1: 'Am Kai 2',
  PORTICO_SELLER_POSTAL_CODE: '28217',
  PORTICO_SELLER_CITY: 'Bremen',
  PORTICO_SELLER_COUNTRY: 'DE',
  PORTICO_SELLER_TAX_ID: 'DE136695976',
}

it('issues papers in the name of the configured seller, with its footer', async () => {
  const { papers } = await openWith({
    ...seller,
    PORTICO_SELLER_REGISTRATION: 'HRB 1234',
    PORTICO_SELLER_FOOTER: 'Thank you',
    PORTICO_TIME_ZONE: 'Europe/Berlin',
    PORTICO_PAPERS_FOR_IMPORTED: '1',
  })
  expect(papers).toMatchObject({
    seller: { name: 'Configured GmbH', taxId: 'DE136695976', address: { city: 'Bremen' } },
    footer: ['HRB 1234', 'Thank you'],
    timeZone: 'Europe/Berlin',
    coverImported: true,
  })
})

it('leaves it to the stored organization where no seller is configured', async () => {
  const services = await openWith({})
  expect(services.papers).toMatchObject({ seller: null, footer: [], coverImported: false })
  const { findSeller } = await import('./papers/seller')
  expect(await findSeller(services.database, services)).toMatchObject({
    name: 'Nordlicht Software GmbH',
    address: { country: 'DE' },
  })
})

it('keeps files in the database, unless a folder is configured', async () => {
  const content = new TextEncoder().encode('a paper')
  const inFolder = await openWith({ PORTICO_FILES: path.join(createDemoDataFolder(), 'papers') })
  const sha256 = await inFolder.papers.files.put(inFolder.database, content)
  const { databaseFiles } = await import('./papers/file-store')
  await expect(databaseFiles.get(inFolder.database, sha256)).rejects.toThrow('is missing')

  const inDatabase = await openWith({ PORTICO_FILES: '' })
  expect(await inDatabase.papers.files.put(inDatabase.database, content)).toBe(sha256)
  const kept = await inFolder.papers.files.get(inFolder.database, sha256)
  expect(new Uint8Array(kept)).toEqual(content)
})
