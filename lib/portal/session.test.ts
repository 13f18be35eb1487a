import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { orderId } from '../api/testing/shop'
import { linkRevocation } from '../contract/links'
import { openDatabase } from '../db/open'
import { revokeLinks } from '../services/links/revoke-links'
import { openServices } from '../services/open-services'
import { withLink } from './grant'
import { readOrderWithHistory } from './orders'
import { currentSession, endSession } from './session'
import { carry } from './testing/browser'

vi.mock('next/headers', async () => (await import('./testing/browser')).nextHeaders)

const folder = mkdtempSync(path.join(tmpdir(), 'portico-session-'))

// Portico's own API, in this process, on a database of its own with the demo shop.
beforeAll(async () => {
  vi.stubEnv('PORTICO_DATA_DIR', folder)
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  await openDatabase()
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const [first, second] = [orderId('usr_1017', 0), orderId('usr_1017', 1)]

/** The session of two links to orders, which were opened after each other. */
function sessionOf(firstLink: string, secondLink: string) {
  const seconds = Math.floor(Date.now() / 1_000)
  const common = { holder: { sub: 'usr_1017' }, viewOnly: false, issued: seconds - 60 }
  const link = { ...common, until: seconds + 60 }
  const begun = withLink(null, { ...link, id: firstLink, order: first }, new Date())
  return withLink(begun, { ...link, id: secondLink, order: second }, new Date())
}

const revoke = async (link: string) =>
  revokeLinks(await openServices(), linkRevocation.parse({ link }))

/** What becomes of opening this order's page. */
async function opening(order: string) {
  const found = await readOrderWithHistory(order)
  return found.ok ? 'open' : found.failure.kind
}

describe('a session', () => {
  it('is dead once somebody signed out, also in a copy of its cookie', async () => {
    const session = sessionOf('one', 'another')
    await carry(session)
    expect(await opening(first)).toBe('open')
    await endSession()
    expect(await currentSession()).toEqual({ ok: false, failure: { kind: 'signedOut' } })
    await carry({ ...session, seen: session.seen + 1 })
    expect(await currentSession()).toEqual({ ok: false, failure: { kind: 'signedOut' } })
    expect(await opening(first)).toBe('signedOut')
  })

  it('loses what a revoked link opened with the next request, and ends with the last', async () => {
    await carry(sessionOf('a', 'b'))
    await revoke('a')
    expect(await opening(first)).toBe('closed')
    expect(await opening(second)).toBe('open')
    await revoke('b')
    expect(await opening(second)).toBe('signedOut')
  })
})
