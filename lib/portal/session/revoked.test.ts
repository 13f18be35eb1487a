import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../db/open'
import { createDemoDataFolder } from '../../testing/database'
import { addLink, createFullSession } from '../access/grant'
import type { PortalLink } from '../links/portal-link'
import { clearRevocations, revoke } from '../testing/revoke'
import { removeRevoked } from './revoked'
import type { PortalSession } from './session-cookie'

beforeAll(async () => {
  vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('POLAR_SERVER', '')
  await openDatabase()
})

beforeEach(clearRevocations)

afterAll(() => {
  vi.unstubAllEnvs()
})

const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'
const seconds = () => Math.floor(Date.now() / 1_000)
const ago = (count: number) => new Date((seconds() - count) * 1_000)

const link = (id: string, extra: Partial<PortalLink> = {}): PortalLink => ({
  id,
  subject: { sub: 'usr_1001' },
  order: null,
  viewOnly: false,
  issued: seconds() - 100,
  until: seconds() + 100,
  ...extra,
})

/** A session of a link to the portal and one to an order. */
const session = () =>
  addLink(addLink(null, link('whole'), ago(50)), link('part', { order }), ago(40))

/** Returns a session without what was revoked; null when nothing is left. */
async function readRemaining(session: PortalSession) {
  const left = await removeRevoked(session)
  if (left.ok) return left.data
  expect(left.failure).toEqual({ kind: 'signedOut' })
  return null
}

describe('a session', () => {
  it('goes on as it was while nothing of it is revoked', async () => {
    const before = session()
    await revoke({ link: 'another' })
    await revoke({ external_customer_id: 'usr_1002' })
    await revoke({ before: ago(3_600).toISOString() })
    expect(await readRemaining(before)).toEqual(before)
  })

  it('loses what one link opened when that is revoked, and ends with its last', async () => {
    const before = session()
    await revoke({ link: 'whole' })
    expect(await readRemaining(before)).toEqual({ ...before, full: null })
    await revoke({ link: 'part' })
    expect(await readRemaining(before)).toBeNull()
  })

  it('ends with its customer’s links, and a link made later begins another', async () => {
    await revoke({ external_customer_id: 'usr_1001' })
    expect(await readRemaining(session())).toBeNull()
    const later = link('later', { issued: seconds() + 1 })
    expect(await readRemaining(addLink(null, later, new Date()))).not.toBeNull()
  })

  it('ends with everything from before a time, however it began', async () => {
    const [before, byToken] = [session(), createFullSession({ token: 'polar_cst_x' }, ago(50))]
    await revoke({ before: ago(10).toISOString() })
    expect(await readRemaining(before)).toBeNull()
    expect(await readRemaining(byToken)).toBeNull()
    expect(await readRemaining(createFullSession({ token: 'polar_cst_x' }, ago(5)))).not.toBeNull()
  })
})
