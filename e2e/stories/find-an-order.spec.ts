import type { Page } from '@playwright/test'
import { expect, test } from '../portal'

const rows = (page: Page) => page.getByRole('list', { name: 'Orders' }).getByRole('listitem')

test.beforeEach(async ({ page, openLink }) => {
  await openLink(page, 'usr_1002')
})

test('shows the newest orders, and more on request, each once', async ({ page }) => {
  await expect(page.getByText('240 orders')).toBeVisible()
  await expect(rows(page)).toHaveCount(20)
  for (const shown of [40, 60]) {
    await page.getByRole('link', { name: 'Show more orders' }).click()
    await expect(rows(page)).toHaveCount(shown)
    await expect(page.getByRole('status')).toHaveText(`Shown up to order ${shown} of 240`)
  }
  const links = await rows(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(links).size).toBe(60)
})

test('keeps the loaded rows when going back from an order', async ({ page }) => {
  await page.getByRole('link', { name: 'Show more orders' }).click()
  await expect(rows(page)).toHaveCount(40)
  await rows(page).nth(30).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await page.goBack()
  await expect(rows(page)).toHaveCount(40)
})

test('has search, type and sorting in the URL, so a reload shows the same', async ({ page }) => {
  await page.getByLabel('Product or invoice number').fill('icon')
  await page.getByLabel('Type').selectOption('One-time')
  await page.getByLabel('Sort by').selectOption('Oldest first')
  await page.getByRole('button', { name: 'Find orders' }).click()
  await expect(page).toHaveURL(/q=icon/)
  await expect(page).toHaveURL(/type=one_time/)
  await expect(page).toHaveURL(/sort=created_at/)
  await expect(rows(page).first()).toContainText('Icon library')
  const before = await rows(page).allTextContents()
  await page.reload()
  expect(await rows(page).allTextContents()).toEqual(before)
})

test('sorts by amount', async ({ page }) => {
  await page.getByLabel('Sort by').selectOption('Highest amount')
  await page.getByRole('button', { name: 'Find orders' }).click()
  await expect(page).toHaveURL(/sort=-amount/)
  await expect(rows(page).first()).toContainText('Onboarding workshop')
})

test('finds an order by its invoice number, however old, and by the end of it', async ({
  page,
}) => {
  await page.goto('/orders?sort=created_at')
  const oldest = await rows(page)
    .first()
    .getByText(/^NORD-/)
    .innerText()
  const spellings = [
    oldest,
    oldest.toLowerCase(),
    oldest.replace('NORD-', ''),
    `# ${oldest.replace('-', '\u2011')}`,
  ]
  for (const typed of spellings) {
    await page.getByLabel('Product or invoice number').fill(typed)
    await page.getByRole('button', { name: 'Find orders' }).click()
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(oldest)
  }
})

test('says so when nothing matches, and links back to all orders', async ({ page }) => {
  await page.goto('/orders?q=zeppelin')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all orders' }).click()
  await expect(rows(page)).toHaveCount(20)
})

test('ignores invalid parameters in the URL', async ({ page }) => {
  for (const query of ['page=0', 'page=-3', 'page=x', 'sort=nonsense', 'type=none', 'q=%00']) {
    await page.goto(`/orders?${query}`)
    await expect(rows(page)).toHaveCount(20)
  }
  await page.goto('/orders?page=9999')
  await expect(
    page.getByRole('heading', { name: 'There are no orders on this page' }),
  ).toBeVisible()
})

test('says on each row what its invoice lacks', async ({ page, openLink }) => {
  await openLink(page, 'usr_1007')
  await expect(rows(page).filter({ hasText: 'Add company name' })).toHaveCount(1)
})

test('fits a phone without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(rows(page)).toHaveCount(20)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test('says when there is nothing yet', async ({ page, openLink }) => {
  await openLink(page, 'usr_1015')
  await expect(page.getByRole('heading', { name: 'No orders yet' })).toBeVisible()
})

test('says below the list that more can’t be loaded, and tries again', async ({ page }) => {
  await page.route('**/orders/rows?*', (route) => route.abort(), { times: 1 })
  await page.getByRole('link', { name: 'Show more orders' }).click()
  await expect(page.getByText('More orders could not be loaded.')).toBeVisible()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(rows(page)).toHaveCount(40)
})
