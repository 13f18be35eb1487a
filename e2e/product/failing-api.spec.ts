import { expect, expectAccessible, test } from '../portal'
import type { RunningServer } from '../server'
import { startPortalOnFailingApi } from './failing-api'

let portal: RunningServer

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  portal = await startPortalOnFailingApi()
})

test.afterAll(async () => {
  await portal.stop()
})

type Failure = { title: string; status: number; retryAfter?: string }

const away = 'We can’t reach your orders right now'

const failures: Record<string, Failure> = {
  down: { title: away, status: 503 },
  failing: { title: away, status: 503 },
  away: { title: away, status: 503, retryAfter: '20' },
  busy: { title: 'A moment, please', status: 429, retryAfter: '30' },
  nonsense: { title: 'Something went wrong', status: 502 },
}

const order = '/orders/00000000-0000-4000-8000-000000000000'

for (const [failure, { title, status, retryAfter }] of Object.entries(failures)) {
  for (const path of ['/orders', order]) {
    test(`an API that is ${failure} has its own page at ${path}, with a link to try again`, async ({
      page,
    }) => {
      const response = await page.goto(`${portal.url}${path}?customer_session_token=${failure}`)
      expect(response?.status()).toBe(status)
      expect(response?.headers()['retry-after']).toBe(retryAfter)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page).toHaveTitle(/Nordlicht/)
      const main = page.getByRole('main')
      await expect(main.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', path)
      await expect(main.getByRole('link', { name: 'Contact Nordlicht' })).toBeVisible()
      await expectAccessible(page)
    })
  }

  test(`every page and route says by its status that the API is ${failure}, also without scripts`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${portal.url}/orders?customer_session_token=${failure}`)
    for (const path of ['/orders?q=1', order, `${order}/copy`, '/orders/papers', '/account']) {
      const response = await page.goto(`${portal.url}${path}`)
      expect({ path, status: response?.status() }).toEqual({ path, status })
      expect(response?.headers()['retry-after']).toBe(retryAfter)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    }
    const rows = await page.request.get(`${portal.url}/orders/rows?page=2`)
    expect(rows.status()).toBe(status)
    await context.close()
  })
}

test('no page waits longer than six seconds for an API that is silent', async ({ page }) => {
  await page.goto(`${portal.url}/orders?customer_session_token=silent`)
  for (const path of ['/orders', order, `${order}/copy`, '/orders/papers', '/account']) {
    const started = Date.now()
    const response = await page.goto(`${portal.url}${path}`)
    expect({ path, isSlow: Date.now() - started > 6_000 }).toEqual({ path, isSlow: false })
    expect(response?.status()).toBe(503)
  }
})

test('a script that navigates shows why, without loading the page anew', async ({ page }) => {
  await page.goto(`${portal.url}/orders?customer_session_token=away`)
  await page.evaluate(() => Object.assign(window, { isFirstLoad: true }))
  await page.getByRole('banner').getByRole('link', { name: 'Your details' }).click()
  await page.waitForURL('**/account')
  await expect(page.getByRole('heading', { level: 1, name: away })).toBeVisible()
  expect(await page.evaluate(() => 'isFirstLoad' in window)).toBe(true)
})
