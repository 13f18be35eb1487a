import { NextRequest } from 'next/server'
import { afterEach, describe, expect, it, vi } from 'vitest'

/** Loads the proxy as a process does that was started with this public URL. */
async function loadProxyAt(url: string) {
  vi.resetModules()
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_URL', url)
  return (await import('@/proxy')).proxy
}

afterEach(() => {
  vi.unstubAllEnvs()
})

type Sent = Record<string, string>

/**
 * Sends a form with these headers. Returns the host that Next.js compares, or 403.
 */
async function sendForm(url: string, headers: Sent): Promise<string | number | null> {
  const proxy = await loadProxyAt(url)
  const request = new NextRequest('http://127.0.0.1:3000/account', { method: 'POST', headers })
  const response = await proxy(request)
  if (response.status === 403) return 403
  return response.headers.get('x-middleware-request-x-forwarded-host')
}

const portal = 'https://portal.example:8443'

describe('a form of a portal whose address is configured', () => {
  it.each<[string, Sent]>([
    ['passes the host on', { host: 'portal.example:8443' }],
    ['passes no host', {}],
    ['passes its own host', { host: '127.0.0.1:3000' }],
    ['passes the host without its port', { host: 'portal.example' }],
    ['says another host in a header', { host: 'a.internal', 'x-forwarded-host': 'b.internal' }],
  ])('is saved behind a proxy that %s', async (_what, sent) => {
    expect(await sendForm(portal, { ...sent, origin: portal })).toBe('portal.example:8443')
    const vouched = { ...sent, origin: portal, 'sec-fetch-site': 'same-origin' }
    expect(await sendForm(portal, vouched)).toBe('portal.example:8443')
  })

  it.each<[string, Sent]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that names itself as the host', { origin: 'https://a.b', host: 'a.b' }],
    [
      'another site that is named in a header',
      { origin: 'https://a.b', 'x-forwarded-host': 'a.b' },
    ],
    ['another port', { origin: 'https://portal.example' }],
    ['nowhere', {}],
    ['an opaque origin', { origin: 'null' }],
    ['no address', { origin: 'portal.example:8443' }],
    ['a neighbour, as the browser says', { origin: portal, 'sec-fetch-site': 'same-site' }],
    ['elsewhere, as the browser says', { origin: portal, 'sec-fetch-site': 'cross-site' }],
    ['no page, as the browser says', { origin: portal, 'sec-fetch-site': 'none' }],
  ])('is rejected from %s', async (_what, sent) => {
    expect(await sendForm(portal, { host: 'portal.example:8443', ...sent })).toBe(403)
  })

  it('is saved under another name too, when the browser says that it is the same', async () => {
    const sent = { origin: 'http://portal.lan:3000', host: 'portal.lan:3000' }
    const vouched = { ...sent, 'sec-fetch-site': 'same-origin' }
    expect(await sendForm(portal, vouched)).toBe('portal.lan:3000')
    expect(await sendForm(portal, sent)).toBe(403)
  })
})

describe('a form of a portal whose address is not configured', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', 'portal.lan:3000', '[::1]:3000', 'portal.lan'])(
    'is saved by the name that the portal is reached by, such as %s',
    async (host) => {
      const origin = `http://${host}`
      expect(await sendForm('', { host, origin })).toBe(host)
      expect(await sendForm('', { host: '127.0.0.1:1', 'x-forwarded-host': host, origin })).toBe(
        host,
      )
      expect(await sendForm('', { host, origin: 'http://evil.example' })).toBe(403)
    },
  )
})

it('makes up no origin', async () => {
  const proxy = await loadProxyAt('')
  const headers = { host: 'localhost:3000', origin: 'null', 'sec-fetch-site': 'same-origin' }
  const response = await proxy(
    new NextRequest('http://localhost:3000/account', { method: 'POST', headers }),
  )
  expect(response.headers.get('x-middleware-request-origin')).toBe('null')
})
