import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSessionCookie, openSessionCookie } from '../session/session-cookie'
import { openLink, refreshSession } from './open-link'
import { signLink } from './portal-link'

const LINK_SECRET = 'a-link-secret-of-the-tests-long-enough'

beforeAll(() => {
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', LINK_SECRET)
  // No database: what is tested here stores nothing.
  vi.stubEnv('POLAR_SERVER', 'http://api.invalid')
  vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of-the-tests')
})

afterAll(() => {
  vi.unstubAllEnvs()
})

const ORDER = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'

const open = (path: string, cookie?: string) =>
  openLink(new URL(`http://portal.example${path}`), cookie)

const session = (cookie: string) => openSessionCookie(cookie, new Date())

async function linkTo(order?: string, extra: { sub?: string; viewOnly?: boolean } = {}) {
  const { sub = 'usr_1', viewOnly } = extra
  const jti = `link-${order ?? 'portal'}-${viewOnly ? 'view' : 'edit'}`
  const link = { subject: { sub }, order, viewOnly, jti, seconds: 60 }
  return `/l/${await signLink(link, LINK_SECRET, new Date())}`
}

describe('a URL with a session token', () => {
  it('redirects to the same URL without it, and the cookie holds it', async () => {
    const entry = await open('/orders?type=recurring&customer_session_token=polar_x')
    expect(entry?.location).toBe('/orders?type=recurring')
    expect(await session(entry?.cookie?.value ?? '')).toMatchObject({ full: { token: 'polar_x' } })
    expect(entry?.cookie?.value).not.toContain('polar_x')
    expect(entry?.cookie?.attributes).toMatchObject({ httpOnly: true, sameSite: 'lax' })
  })

  it('never leads to another site', async () => {
    for (const path of ['//evil.example/', '///evil.example', '/\\evil.example']) {
      const entry = await open(`${path}?customer_session_token=polar_x`)
      expect(new URL(entry?.location ?? '', 'http://portal.example').host).toBe('portal.example')
    }
  })

  it.each(['', 'a%0Ab', 'a%20b', '%00', 'ü', 'x'.repeat(1025)])(
    'leads to the page for expired links, and signs nobody out, when the token is %j',
    async (token) => {
      const entry = await open(`/orders?customer_session_token=${token}`)
      expect(entry).toEqual({ location: '/sign-in?reason=wrong', cookie: null })
    },
  )
})

describe('the URL of a link', () => {
  it('to an order opens that order and nothing else', async () => {
    const entry = await open(await linkTo(ORDER))
    expect(entry?.location).toBe(`/orders/${ORDER}`)
    const opened = await session(entry?.cookie?.value ?? '')
    expect(opened?.full).toBeNull()
    expect(opened?.orders).toMatchObject([
      { order: ORDER, viewOnly: false, subject: { sub: 'usr_1' } },
    ])
  })

  it('to the portal opens everything', async () => {
    const entry = await open(await linkTo())
    expect(entry?.location).toBe('/orders')
    expect(await session(entry?.cookie?.value ?? '')).toMatchObject({
      full: { subject: { sub: 'usr_1' }, viewOnly: false },
      orders: [],
    })
  })

  it('adds its order to what is already open, and takes nothing away', async () => {
    const full = await open(await linkTo())
    const second = await open(await linkTo(ORDER), full?.cookie?.value)
    const third = await open(await linkTo(ORDER, { viewOnly: true }), second?.cookie?.value)
    const fourth = await open(await linkTo(undefined, { viewOnly: true }), third?.cookie?.value)
    expect(await session(fourth?.cookie?.value ?? '')).toMatchObject({
      full: { viewOnly: false },
      orders: [{ order: ORDER, viewOnly: false }],
    })
  })

  it('fits into a cookie, however many were opened before', async () => {
    let cookie: string | undefined
    for (let number = 10; number < 40; number++) {
      const order = ORDER.replace(/^../, String(number))
      cookie = (await open(await linkTo(order, { sub: 'ü'.repeat(90) }), cookie))?.cookie?.value
    }
    expect(cookie?.length).toBeLessThan(3_900)
    expect((await session(cookie ?? ''))?.orders[0]?.order).toMatch(/^39/)
  })

  it('of another customer is left to a page that asks', async () => {
    const first = await open(await linkTo())
    expect(await open(await linkTo(ORDER, { sub: 'usr_2' }), first?.cookie?.value)).toBeNull()
  })

  it('that doesn’t work is left to the page that says so', async () => {
    expect(await open('/l/nonsense')).toBeNull()
    expect(await open(`${await linkTo()}x`)).toBeNull()
  })
})

describe('a session cookie', () => {
  it('that we didn’t seal is no session', async () => {
    const value = (await open('/orders?customer_session_token=polar_x'))?.cookie?.value ?? ''
    const tampered = value.slice(0, -2) + (value.endsWith('AA') ? 'BB' : 'AA')
    for (const cookie of ['', 'nonsense', tampered, 'eyJhbGciOiJub25lIn0.eyJ0b2tlbiI6IngifQ.']) {
      expect(await session(cookie)).toBeNull()
    }
  })

  const HOUR = 3_600_000
  const began = new Date('2026-03-01T08:00:00Z')
  const at = (hours: number) => new Date(began.getTime() + hours * HOUR)
  const seconds = began.getTime() / 1_000
  const fresh = { id: 'a', began: seconds, seen: seconds, full: { token: 'polar_x' }, orders: [] }

  it('lasts eight hours after it was last used, and thirty days at most', async () => {
    const { value } = await createSessionCookie(fresh)
    expect(await openSessionCookie(value, at(7.9))).not.toBeNull()
    expect(await openSessionCookie(value, at(8))).toBeNull()
    const used = await createSessionCookie({ ...fresh, seen: at(30 * 24 - 1).getTime() / 1_000 })
    expect(await openSessionCookie(used.value, at(30 * 24 - 0.5))).not.toBeNull()
    expect(await openSessionCookie(used.value, at(30 * 24))).toBeNull()
  })

  it('is renewed while it is used, but not on each request', async () => {
    const { value } = await createSessionCookie(fresh)
    expect(await refreshSession(value, at(0.05))).toBeNull()
    const renewed = await refreshSession(value, at(7))
    expect(await openSessionCookie(renewed?.value ?? '', at(14))).toMatchObject({ began: seconds })
    expect(await refreshSession(value, at(9))).toBeNull()
  })
})
