import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { listen } from '../api/testing/listen'
import { customerId, MERCHANT_TOKEN, openShop } from '../api/testing/shop'
import { createEmptyDatabase } from '../testing/postgres/server-databases'
import { commandLine } from './testing/run'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-hosted-'))
let close: () => Promise<void>
let portico: ReturnType<typeof commandLine>

// The API is elsewhere; the portal has a database for what it remembers itself.
beforeAll(async () => {
  const shop = await openShop()
  const api = await listen((request) => shop.fetch(request))
  close = api.close
  portico = commandLine(folder, {
    POLAR_SERVER: api.url,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_SECRET: 'a-secret-of-the-tests-which-is-long-enough',
    PORTICO_LINK_SECRET: 'a-link-secret-of-the-tests-long-enough',
    DATABASE_URL: await createEmptyDatabase(inject('postgres') ?? ''),
  })
})

afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps in its own database what it revokes', { timeout: 120_000 }, async () => {
  const made = [
    await portico('link', '--customer', 'usr_1001'),
    await portico('link', '--customer-id', customerId('usr_1001')),
    await portico('link', '--customer', 'usr_1002'),
  ]
  const [bySub = '', byId = '', other = ''] = made.map(({ out }) => out.trim())
  const works = async (link: string) => (await portico('link', '--check', link)).code === 0
  expect(await works(bySub)).toBe(true)
  expect(await portico('links', 'revoke', '--customer', 'usr_1001')).toMatchObject({ code: 0 })
  expect([await works(bySub), await works(byId), await works(other)]).toEqual([false, false, true])
  expect((await portico('links', 'revoke', '--url', other)).code).toBe(0)
  expect(await works(other)).toBe(false)

  const unknown = await portico('links', 'revoke', '--customer', 'nobody')
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('does not exist') })
  const ahead = await portico('links', 'revoke', '--before', '2999-01-01')
  expect(ahead).toMatchObject({ code: 1, err: expect.stringContaining('still to come') })
})
