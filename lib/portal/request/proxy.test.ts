import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { proxy } from '@/proxy'
import { createSessionCookie } from '../session/session-cookie'

beforeAll(() => {
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
})

afterAll(() => {
  vi.unstubAllEnvs()
})

/**
 * What stands before the pages answers somebody whose session was last used so long ago, in
 * seconds.
 */
async function answerTo(path: string, ago: number, headers: Record<string, string> = {}) {
  const seen = Math.floor(Date.now() / 1_000) - ago
  const session = { id: 'a', began: seen, seen, full: { token: 'polar_cst_x' }, orders: [] }
  const { name, value } = await createSessionCookie(session)
  const cookie = `${name}=${value}`
  const { headers: answered } = await proxy(
    new NextRequest(new URL(path, 'http://portal.example'), { headers: { ...headers, cookie } }),
  )
  return answered
}

describe('the proxy before the pages', () => {
  it('renews a session, and lets no cache store the response that does', async () => {
    for (const path of ['/orders', '/address-rules/en/DE', '/portico.svg']) {
      const headers = await answerTo(path, 600)
      expect(headers.get('set-cookie')).toMatch(/^portico=/)
      expect(headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it('doesn’t set caching for a response without a session cookie', async () => {
    const headers = await answerTo('/address-rules/en/DE', 10)
    expect(headers.has('set-cookie')).toBe(false)
    expect(headers.has('cache-control')).toBe(false)
  })

  it('passes an image on as it is, and nothing else by its name', async () => {
    const image = await answerTo('/portico.svg', 600, { 'sec-fetch-dest': 'image' })
    expect(image.has('content-security-policy')).toBe(false)
    expect(image.has('set-cookie')).toBe(false)
    const page = await answerTo('/orders/x.png', 600, { 'sec-fetch-dest': 'document' })
    expect(page.get('content-security-policy')).toContain("default-src 'none'")
  })
})
