import { LINK_SECRET } from '../global-setup'
import { expect, getOrderId, mintLink, test } from '../portal'
import { startServer } from '../server'

const pages = [
  '/orders',
  `/orders/${getOrderId('usr_1017', 0)}`,
  '/sign-in',
  '/accessibility',
  '/l/nonsense',
  '/undo/nonsense',
  '/nowhere',
  '/orders/x.png',
  '/nowhere.svg',
  '/_next/nowhere',
]

test('every page has a content policy, says who may frame it, and isn’t cached for others', async ({
  page,
}) => {
  await page.goto(await mintLink({ sub: 'usr_1017' }))
  const nonces = new Set<string>()
  for (const path of pages) {
    const headers = (await page.goto(path))?.headers() ?? {}
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]+'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    nonces.add(/nonce-([\w+/=]+)/.exec(policy)?.[1] ?? '')
    expect(headers).toMatchObject({
      'referrer-policy': 'strict-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': expect.stringContaining('no-store'),
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    // On plain http, HSTS would lock people out.
    expect(headers).not.toHaveProperty('strict-transport-security')
    // Scripts of any origin may call the API, but not read pages.
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }
  expect(nonces.size).toBe(pages.length)
})

test('the content policy allows everything that a page needs', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  await page.goto(await mintLink({ sub: 'usr_1017' }))
  for (const path of pages) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  expect(refused).toEqual([])
})

test('an injected script does not run', async ({ page }) => {
  await page.goto('/sign-in')
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.setAttribute('onerror', 'document.title = "run"')
    image.src = 'data:,'
    document.body.append(image)
    const script = document.createElement('div')
    script.innerHTML = '<a href="javascript:document.title=`run`" id="evil">x</a>'
    document.body.append(script)
  })
  await page.locator('#evil').click()
  expect(await page.title()).not.toBe('run')
})

test('a form of another site changes nothing', async ({ page, request }) => {
  await page.goto(await mintLink({ sub: 'usr_1017' }))
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const requests: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ]
  for (const foreign of requests) {
    const headers = { ...foreign, cookie: cookie.join('; ') }
    for (const path of ['/orders', '/orders/x.png']) {
      const response = await request.post(path, { headers, form: { $ACTION_ID: 'x' } })
      expect(response.status()).toBe(403)
    }
  }
})

test('a logo comes from the portal, may be kept for ever, and can’t run anything', async ({
  page,
  request,
}) => {
  const policy = (await page.goto('/sign-in'))?.headers()['content-security-policy']
  expect(policy).toContain("; img-src 'self'; ")
  const logo = page.getByRole('banner').locator('img')
  await expect(logo).toHaveAttribute('src', /^\/logo\/[\w-]{22}\.svg$/)
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  const response = await request.get((await logo.getAttribute('src')) ?? '')
  expect(response.headers()).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(response.headers()).not.toHaveProperty('set-cookie')
  expect((await request.get('/logo/nobody.svg')).status()).toBe(404)
})

test('dark pages show the dark logo, light ones the other', async ({ page }) => {
  const server = await startServer({
    PORTICO_LOGO: '/nordlicht.svg',
    PORTICO_LOGO_DARK: '/portico.svg',
    PORTICO_FOOTER: 'Registered in Hamburg, HRB 1',
  })
  const logo = page.getByRole('banner').locator('img')
  const readSource = () => logo.evaluate((image: HTMLImageElement) => image.currentSrc)
  await page.goto(`${server.url}/sign-in`)
  const light = await readSource()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(readSource).not.toBe(light)
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(page.getByRole('contentinfo')).toContainText('Registered in Hamburg, HRB 1')
  await server.stop()
})

test('a logo that can’t be used leaves the name alone, and the log says why', async ({ page }) => {
  const server = await startServer({
    PORTICO_NAME: 'Example Shop',
    PORTICO_LOGO: 'https://127.0.0.1:9/logo.svg',
  })
  await page.goto(`${server.url}/sign-in`)
  await expect(page.getByRole('banner')).toContainText('Example Shop')
  await expect(page.getByRole('banner').locator('img')).toHaveCount(0)
  expect(server.output()).toContain('its host is not on the public internet')
  await server.stop()
})

/**
 * Reads the hidden fields of the form that contains this, as a browser without scripts submits
 * them.
 */
function readHiddenFields(html: string, holds: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.split('</form')[0]?.includes(holds)) ?? ''
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  const decodeHtml = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return Object.fromEntries(
    [...fields].map(([, name = '', value = '']) => [name, decodeHtml(value)]),
  )
}

test('on https, cookies are bound to the host and HSTS is set', async ({ request }) => {
  const server = await startServer({
    PORTICO_URL: 'https://portal.example',
    PORTICO_FRAME_ANCESTORS: "'self' https://shop.example",
    PORTICO_LINK_SECRET: LINK_SECRET,
  })
  const opened = await request.get(server.url + (await mintLink({ sub: 'usr_1004' })), {
    maxRedirects: 0,
  })
  const cookie = opened.headers()['set-cookie'] ?? ''
  expect(cookie).toMatch(/^__Host-portico=.*; Path=\/;.*Secure; HttpOnly; SameSite=lax$/)
  const [session = ''] = cookie.split(';')
  const order = `${server.url}/orders/${getOrderId('usr_1004', 0)}`
  const html = await (await request.get(order, { headers: { cookie: session } })).text()

  /**
   * Submits a form of that page, with this session or without, and returns the cookies that it
   * sets.
   */
  async function submitAndReadCookies(holds: string, filled: Record<string, string>, cookie = '') {
    const answer = await request.post(order, {
      headers: { cookie, 'sec-fetch-site': 'same-origin', origin: server.url },
      multipart: { ...readHiddenFields(html, holds), ...filled },
      maxRedirects: 0,
    })
    const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    return set.map(({ value }) => value)
  }

  const ours = /^__Host-portico\w*=.*; Path=\/;.*Secure; HttpOnly; SameSite=lax$/
  const set = [
    ...(await submitAndReadCookies('name="language"', { language: 'de' }, session)),
    ...(await submitAndReadCookies('name="billing_name"', { billing_name: 'Whitfield & Co' })),
    ...(await submitAndReadCookies('Sign out', {}, session)),
  ]
  expect(set.map((each) => each.split('=')[0])).toEqual([
    '__Host-portico_language',
    '__Host-portico_draft',
    '__Host-portico',
    '__Host-portico_draft',
    '__Host-portico_reference',
  ])
  for (const each of set) expect(each).toMatch(ours)
  for (const ended of set.slice(2)) expect(ended).toMatch(/^[\w-]+=;.*Max-Age=0/)

  const headers = (await request.get(`${server.url}/sign-in`)).headers()
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect(headers['content-security-policy']).toContain(
    "frame-ancestors 'self' https://shop.example",
  )
  expect(headers).not.toHaveProperty('x-frame-options')
  await server.stop()
})
