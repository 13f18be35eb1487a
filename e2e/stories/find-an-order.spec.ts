import type { Page } from '@playwright/test'
import { expect, test } from '../portal'

const rows = (page: Page) => page.getByRole('list', { name: 'Orders' }).getByRole('listitem')

const titles = (page: Page) => rows(page).locator('a:not([href*="#"])')

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
    await expect(titles(page).nth(shown - 20)).toBeFocused()
  }
  const links = await titles(page).evaluateAll((all) =>
    all.map((link) => link.getAttribute('href')),
  )
  expect([links.length, new Set(links).size]).toEqual([60, 60])
})

test('keeps the loaded rows when going back from an order', async ({ page }) => {
  await page.getByRole('link', { name: 'Show more orders' }).click()
  await expect(rows(page)).toHaveCount(40)
  await rows(page).nth(30).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  // They may have changed in between.
  const read: string[] = []
  page.on('request', (request) => read.push(request.url()))
  await page.goBack()
  await expect(rows(page)).toHaveCount(40)
  await expect
    .poll(() => read.filter((url) => url.includes('/orders/rows?')).map((url) => url.slice(-6)))
    .toEqual(['page=1', 'page=2'])
})

test('has search, type and sorting in the URL, so a reload shows the same', async ({ page }) => {
  await page.getByLabel('Product, invoice number or amount').fill('icon')
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
    await page.getByLabel('Product, invoice number or amount').fill(typed)
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

test('says how many invoices lack details, and shows them', async ({ page, openLink }) => {
  await openLink(page, 'usr_1017')
  await expect(page.getByText('1 invoice lacks billing details.')).toBeVisible()
  await page.getByRole('link', { name: 'Show them' }).click()
  await expect(page).toHaveURL(/needs=details/)
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByLabel('Lacks details')).toBeChecked()
  await page.getByRole('link', { name: 'Show all orders' }).click()
  await expect(page.getByLabel('Lacks details')).not.toBeChecked()
})

test('filters by year as soon as one is chosen, and goes back', async ({ page }) => {
  await page.getByLabel('Year').selectOption('2024')
  await expect(page).toHaveURL(/year=2024/)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['2024'])
  await page.goBack()
  await expect(page.getByLabel('Year')).toHaveValue('')
  await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeVisible()
})

test('finds orders while somebody types, who loses neither letter nor focus', async ({
  page,
  mode,
}) => {
  test.skip(mode === 'hosted', 'An API that can’t search is asked with Enter only.')
  const field = page.getByLabel('Product, invoice number or amount')
  await field.pressSequentially('nord 002', { delay: 60 })
  await expect(page.getByText(/^\d+ orders? match/)).toBeVisible()
  await field.pressSequentially('9', { delay: 60 })
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'nord 0029')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('nord 0029')
})

test('finds an amount as the customer writes it', async ({ page }) => {
  const amount = await rows(page).nth(4).getByText('€').innerText()
  await page.getByLabel('Product, invoice number or amount').fill(amount)
  await page.getByLabel('Product, invoice number or amount').press('Enter')
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === amount)
  await expect(rows(page).first()).toContainText(amount)
})

test('shows the same list again after an order, by going back and by its link', async ({
  page,
}) => {
  await page.getByLabel('Product, invoice number or amount').fill('icon')
  await page.getByLabel('Product, invoice number or amount').press('Enter')
  await expect(page).toHaveURL(/q=icon/)
  await page.getByLabel('Year').selectOption('2025')
  await expect(page).toHaveURL(/q=icon&year=2025/)
  await rows(page).first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Year')).toHaveValue('2025')
  await expect(page.getByLabel('Product, invoice number or amount')).toHaveValue('icon')
  await rows(page).first().getByRole('link').first().click()
  await page.getByRole('link', { name: 'All orders' }).click()
  await expect(page).toHaveURL(/\/orders\?q=icon&year=2025$/)
})

test('tells states apart without colour, and frames them in forced colours', async ({
  page,
  openLink,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const marks = new Map<string, string | null>()
  for (const customer of ['usr_1002', 'usr_1001']) {
    await openLink(page, customer)
    for (const mark of await rows(page).locator('span:has(> svg)').all()) {
      marks.set(await mark.innerText(), await mark.locator('path').getAttribute('d'))
      await expect(mark).not.toHaveCSS('border-top-width', '0px')
      await expect(mark).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)')
    }
  }
  const states = ['Paid', 'Refunded', 'Partly refunded', 'Payment pending', 'Draft', 'Cancelled']
  expect([...marks.keys()].sort()).toEqual(states.sort())
  expect(new Set(marks.values()).size).toBe(states.length)
})

test('fits a phone without a sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(rows(page)).toHaveCount(20)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  const first = await rows(page).first().boundingBox()
  expect((first?.y ?? 844) + (first?.height ?? 0)).toBeLessThanOrEqual(844)
  await expect(page.getByLabel('Sort by')).toBeHidden()
  await page.getByText('Filter and sort').click()
  await page.getByLabel('Sort by').selectOption('Oldest first')
  await expect(page).toHaveURL(/sort=created_at/)
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
