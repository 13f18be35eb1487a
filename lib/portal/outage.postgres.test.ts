import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openDatabase } from '../db/open'
import { isUsed } from '../state/used-links'
import { type PostgresServer, startPostgres } from '../testing/postgres/postgres-server'
import { createEmptyDatabase } from '../testing/postgres/server-databases'
import { addLink, createFullSession } from './access/grant'
import { readExpiredLink } from './links/expired-link'
import { openLink, refreshSession } from './links/open-link'
import { type PortalLink, signLink } from './links/portal-link'
import { resolveLink } from './links/resolve-link'
import { switchSession } from './links/switch-session'
import { removeRevoked } from './session/revoked'
import { createSessionCookie, openSessionCookie } from './session/session-cookie'
import { openSignIn, signInWith } from './sign-in/open-sign-in'
import { createSignInLink, readSignInLink } from './sign-in/sign-in-link'

const LINK_SECRET = 'a-link-secret-of-the-tests-long-enough'
const CUSTOMER = 'noor@merchant.example'
const DAY = 24 * 3_600
const away = { kind: 'unavailable' }

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

let server: PostgresServer

// The API is a hosted one, and the state store is on a server that is stopped and started.
beforeAll(async () => {
  server = await startPostgres()
  vi.stubEnv('DATABASE_URL', await createEmptyDatabase(server.url('postgres')))
  vi.stubEnv('POLAR_SERVER', 'http://api.invalid')
  vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of-the-tests')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', LINK_SECRET)
  await openDatabase()
})

beforeEach(async () => {
  await server.stop()
  logged.mockClear()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await server.remove()
})

const ago = (days: number) => new Date(Date.now() - days * DAY * 1_000)

function tokenOf(seconds = DAY, made = new Date()): Promise<string> {
  const link = { subject: { sub: CUSTOMER }, jti: 'the-id-of-a-link', seconds }
  return signLink(link, LINK_SECRET, made)
}

const link: PortalLink = {
  id: 'the-id-of-a-link',
  subject: { sub: CUSTOMER },
  order: null,
  viewOnly: false,
  issued: 0,
  until: 1,
}

const openAndReadFailure = async (token: string, cookie?: string) =>
  openLink(new URL(`http://portal.example/l/${token}`), cookie)

async function signInToken(): Promise<string> {
  const wanted = { email: CUSTOMER, to: '/orders', subject: { sub: CUSTOMER } } as const
  return (await createSignInLink(wanted, new Date())).split('/').at(-1) ?? ''
}

it('opens nothing with a session while revocations can’t be read, and keeps it', async () => {
  const session = addLink(null, link, ago(0.5 / 24))
  expect(await removeRevoked(session)).toEqual({ ok: false, failure: away })
  expect(await removeRevoked(createFullSession({ token: 'polar_cst_x' }, new Date()))).toEqual({
    ok: false,
    failure: away,
  })
  const { value } = await createSessionCookie(session)
  const renewed = await refreshSession(value, new Date())
  expect(await openSessionCookie(renewed?.value ?? '', new Date())).toMatchObject({
    id: session.id,
    full: { subject: { sub: CUSTOMER } },
  })
  await server.start()
  expect(await removeRevoked(session)).toEqual({ ok: true, data: session })
})

it('opens no link, and doesn’t claim that it no longer works', async () => {
  const token = await tokenOf()
  expect(await openAndReadFailure(token)).toBeNull()
  expect(await resolveLink(token, null)).toEqual({ kind: 'failed', failure: away })
  expect(await switchSession(token)).toBe(`/l/${token}`)
  const expired = await tokenOf(DAY, ago(2))
  expect(await readExpiredLink(expired)).toEqual({ ok: false, failure: away })
  expect(await resolveLink('nonsense', null)).toEqual({ kind: 'closed' })
  await server.start()
  expect(await openAndReadFailure(token)).toMatchObject({ location: '/orders' })
  expect(await readExpiredLink(expired)).toMatchObject({ ok: true, data: { to: '/orders' } })
})

it('opens no link beside a session that can’t be checked', async () => {
  const { value } = await createSessionCookie(addLink(null, link, new Date()))
  const token = await tokenOf()
  expect(await openAndReadFailure(token, value)).toBeNull()
  await server.start()
  const unknown = { ok: false, failure: { kind: 'unavailable' } } as const
  expect(await resolveLink(token, unknown)).toEqual({ kind: 'failed', failure: away })
  expect(await openAndReadFailure(token, value)).toMatchObject({ location: '/orders' })
})

it('signs nobody in, and leaves the link to sign in as it is', async () => {
  const token = await signInToken()
  expect(await openSignIn(token)).toEqual({ kind: 'failed', failure: away })
  expect(await signInWith(token, JSON.stringify({ sub: CUSTOMER }))).toBe(`/sign-in/${token}`)
  await server.start()
  expect(await isUsed((await readSignInLink(token))?.jti ?? '')).toBe(false)
})

it('logs why, without personal data', async () => {
  await removeRevoked(addLink(null, link, new Date()))
  await openAndReadFailure(await tokenOf())
  await openSignIn(await signInToken())
  const lines = logged.mock.calls.map(([line]) => String(line))
  expect(lines).toHaveLength(3)
  for (const line of lines)
    expect(line).toMatch(/ error The database can’t be reached reason=connect ECONNREF/)
  expect(lines.join()).not.toMatch(/noor|the-id|params/)
})
