import type { Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import type { RunningServer } from '../server'
import { startServer } from '../server'
import { startPortalOnPartlyFailingApi } from './portal-on-partly-failing-api'

// It changes all orders of a customer, so it has a shop of its own.
let shop: RunningServer
let portal: RunningServer
let isBusy = (_path: string, _method: string): boolean => false

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  shop = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  portal = await startPortalOnPartlyFailingApi(
    shop.url,
    ({ url = '', method = '' }) =>
      isBusy(url, method) ? { status: 429, headers: { 'Retry-After': '4' } } : null,
    // What is learnt from a busy API would make the second story wait longer than it says.
    { PORTICO_API_BUDGET: '5000' },
  )
})

test.afterAll(async () => {
  await portal.stop()
  await shop.stop()
})

test.beforeEach(async ({ page }) => {
  isBusy = () => false
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001' })))
})

/** Ticks all orders; without scripts there is no box for all of them. */
async function tickAll(page: Page) {
  const group = page.getByRole('group', { name: /other orders? that had/ })
  for (const box of await group.locator('li').getByRole('checkbox').all()) await box.check()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without', () => {
    test.use({ javaScriptEnabled })
    const index = javaScriptEnabled ? 0 : 1

    test.beforeEach(async ({ page }) => {
      await page.goto(`${portal.url}/orders/${getOrderId('usr_1001', index)}`)
      await page.getByLabel('Company or full name').fill(`Byrne Design ${index}`)
      await save(page)
      await expect(savedNotice(page)).toBeVisible()
      await page.getByRole('link', { name: 'Use these details for other orders' }).click()
      await tickAll(page)
      // A press before the scripts have run sends the form without them.
      await page.waitForLoadState('networkidle')
    })

    test('a busy API is given the time it asks for, and that is said', async ({ page }) => {
      let refusals = 0
      // One call of each kind is refused: to read the source order, and to correct another.
      const refused = new Set<string>()
      isBusy = (path, method) => {
        const kind = `${method} ${path.includes('/orders/')}`
        if (refused.has(kind) || !/\/orders\/[^/]+$/.test(path)) return false
        refused.add(kind)
        refusals++
        return true
      }
      await page.getByRole('button', { name: 'Use these details' }).click()
      if (javaScriptEnabled) {
        await expect(page.getByText('The order service is busy')).toBeVisible()
        await expect(page.getByRole('timer')).toHaveText(/Going on in [1-4] s\./)
        await expectAccessible(page)
      } else {
        await expect(page.getByText('Wait 4 s, then start again')).toBeVisible()
        await tickAll(page)
        await page.getByRole('button', { name: 'Use these details' }).click()
        await expect(page.getByText('Wait 4 s, then start again')).toBeVisible()
        await tickAll(page)
        await page.getByRole('button', { name: 'Use these details' }).click()
      }
      await expect(page.getByText('Done. Each order says below')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Orders' }).getByText('Saved')).not.toHaveCount(
        0,
      )
      expect(refusals).toBe(2)
    })
  })
}
