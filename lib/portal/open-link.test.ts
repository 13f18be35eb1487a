import { describe, expect, it, vi } from 'vitest'
import { openLink } from './open-link'
import { unsealSession } from './session-cookie'

vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')

const open = (path: string) => openLink(new URL(`http://portal.example${path}`))

describe('an address with a session token', () => {
  it('leads to the same address without it, and the cookie holds it', async () => {
    const { location, cookie } = await open('/orders?type=recurring&customer_session_token=polar_x')
    expect(location).toBe('/orders?type=recurring')
    expect(await unsealSession(cookie.value)).toEqual({ token: 'polar_x' })
    expect(cookie.value).not.toContain('polar_x')
    expect(cookie.attributes).toMatchObject({ httpOnly: true, sameSite: 'lax' })
  })

  it('never leads to another site', async () => {
    for (const path of ['//evil.example/', '///evil.example', '/\\evil.example']) {
      const { location } = await open(`${path}?customer_session_token=polar_x`)
      expect(new URL(location, 'http://portal.example').host).toBe('portal.example')
    }
  })

  it.each(['', 'a%0Ab', 'a%20b', '%00', 'ü', 'x'.repeat(1025)])(
    'leads to the page for expired links when the token is %j',
    async (token) => {
      const { location, cookie } = await open(`/orders?customer_session_token=${token}`)
      expect(location).toBe('/sign-in?reason=expired')
      expect(cookie.value).toBe('')
    },
  )
})

describe('a session cookie', () => {
  it('that we didn’t seal is no session', async () => {
    const { cookie } = await open('/orders?customer_session_token=polar_x')
    const tampered = cookie.value.slice(0, -2) + (cookie.value.endsWith('AA') ? 'BB' : 'AA')
    for (const value of ['', 'nonsense', tampered, 'eyJhbGciOiJub25lIn0.eyJ0b2tlbiI6IngifQ.']) {
      expect(await unsealSession(value)).toBeNull()
    }
  })
})
