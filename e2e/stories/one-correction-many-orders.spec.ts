import type { Page } from '@playwright/test'
import { expect, expectAccessible, orderId, save, saved, test } from '../portal'

const name = (page: Page) => page.getByLabel('Company or full name')
const start = (page: Page) => page.getByRole('button', { name: 'Use these details' })
const others = (page: Page) => page.getByRole('checkbox', { name: /other orders? that had/ })

/** Corrects an order, and goes on to the page that carries the correction further. */
async function correct(page: Page, id: string, text: string) {
  await page.goto(`/orders/${id}`)
  await name(page).fill(text)
  await save(page)
  await expect(saved(page)).toBeVisible()
  await page.getByRole('link', { name: 'Use these details for other orders' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'other orders' })).toBeVisible()
}

test('after saving, what changed is said, old beside new', async ({ page, openLink }) => {
  await openLink(page, 'usr_1007', `/orders/${orderId('usr_1007', 0)}`)
  const old = await name(page).inputValue()
  await name(page).fill('Ufuq Holding')
  await save(page)
  const said = page.getByRole('status').filter({ hasText: 'Saved.' })
  await expect(said.locator('del')).toHaveText(old)
  await expect(said.locator('ins')).toHaveText('Ufuq Holding')
})

test('one correction reaches all orders that had the same old details, and future ones', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1007')
  await correct(page, orderId('usr_1007', 1), 'شركة الأفق القابضة')
  await expectAccessible(page)
  await start(page).click()
  await expect(page.getByText('Choose what to use')).toBeVisible()
  await others(page).check()
  await page.getByRole('checkbox', { name: 'Future orders' }).check()
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible()
  await expect(page.getByText('Future orders will show these details')).toBeVisible()
  await expectAccessible(page)
  const results = page.getByRole('listitem').filter({ hasText: 'Saved' })
  await expect(results).not.toHaveCount(0)
  for (const index of [2, 3]) {
    expect(await api.order('usr_1007', orderId('usr_1007', index))).toMatchObject({
      billing_name: 'شركة الأفق القابضة',
    })
  }
  await start(page).click()
  await expect(page.getByText('Future orders had these details already')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Already so' })).not.toHaveCount(0)
})

test('many orders are seen as they go, can be stopped, and gone on with', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1002')
  await correct(page, orderId('usr_1002', 60), 'Weber & Söhne Logistik SE')
  await others(page).check()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let calls = 0
  await page.route('**/copy?*', async (route) => {
    if (route.request().method() === 'POST') calls += 1
    if (calls === 3) await held
    await route.continue()
  })
  await start(page).click()
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '16')
  await page.getByRole('button', { name: 'Stop' }).click()
  release()
  await expect(page.getByText('Stopped. What is saved stays saved')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Saved' })).toHaveCount(24)
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('listitem').filter({ hasText: 'Already so' })).toHaveCount(24)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server does the same, and shows each result', async ({ page, openLink }) => {
    await openLink(page, 'usr_1016')
    await correct(page, orderId('usr_1016', 0), 'Iyer Textiles Pvt Ltd')
    await others(page).check()
    await start(page).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Saved' })).not.toHaveCount(0)
  })
})
