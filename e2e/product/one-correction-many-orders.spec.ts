import type { Page } from '@playwright/test'
import { LINK_SECRET } from '../global-setup'
import { hold } from '../hold-requests'
import { expect, expectAccessible, orderId, portalLink, save, saved, test } from '../portal'
import { type RunningServer, startServer } from '../server'

// It reaches all orders of a customer, so it has a shop to itself.
test.describe.configure({ mode: 'default' })

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer({ PORTICO_LINK_SECRET: LINK_SECRET })
})

test.afterAll(() => server.stop())

test.use({ locale: 'en-GB', chosenLanguage: null })

/** Signs in, in English. */
async function enter(page: Page, customer: string) {
  const cookie = { name: 'portico_language', value: 'en', url: server.url }
  await page.context().addCookies([cookie])
  await page.goto(server.url + (await portalLink({ sub: customer })))
}

const name = (page: Page) => page.getByLabel('Company or full name')
const start = (page: Page) => page.getByRole('button', { name: 'Use these details' })
const others = (page: Page) => page.getByRole('checkbox', { name: /other orders? that had/ })

/** Corrects an order, and goes on to the page that carries the correction further. */
async function correct(page: Page, id: string, text: string) {
  await page.goto(`${server.url}/orders/${id}`)
  await name(page).fill(text)
  await save(page)
  await expect(saved(page)).toBeVisible()
  await page.getByRole('link', { name: 'Use these details for other orders' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'other orders' })).toBeVisible()
}

test('after saving, what changed is said, old beside new', async ({ page }) => {
  await enter(page, 'usr_1007')
  await page.goto(`${server.url}/orders/${orderId('usr_1007', 0)}`)
  const old = await name(page).inputValue()
  await name(page).fill('Ufuq Holding')
  await save(page)
  const said = page.getByRole('status').filter({ hasText: 'Saved.' })
  await expect(said.locator('del')).toHaveText(old)
  await expect(said.locator('ins')).toHaveText('Ufuq Holding')
})

test('one correction reaches all orders that had the same old details, and future ones', async ({
  page,
}) => {
  await enter(page, 'usr_1007')
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
  await start(page).click()
  await expect(page.getByText('Future orders had these details already')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Already so' })).not.toHaveCount(0)
  await page.getByRole('listitem').getByRole('link').first().click()
  await expect(name(page)).toHaveValue('شركة الأفق القابضة')
})

test('many orders are seen as they go, can be stopped, and gone on with', async ({ page }) => {
  await enter(page, 'usr_1001')
  await correct(page, orderId('usr_1001', 0), 'Byrne Design Ltd')
  await page.getByText('Show these orders').click()
  await expectAccessible(page)
  const count = Number.parseInt((await others(page).locator('xpath=..').textContent()) ?? '', 10)
  await expect(page.getByRole('listitem')).toHaveCount(count)
  await page.getByText('Show these orders').click()
  await others(page).check()
  const release = await hold(page, '**/copy?*', 'POST')
  await start(page).click()
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '0')
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  release()
  await expect(page.getByText('Stopped. What is saved stays saved')).toBeVisible()
  await expect(start(page)).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: 'Saved' })).toHaveCount(8)
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Already so' })).toHaveCount(8)
  await expect(page.getByRole('listitem').filter({ hasText: 'Saved' })).not.toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server does the same, and shows each result', async ({ page }) => {
    await enter(page, 'usr_1016')
    await correct(page, orderId('usr_1016', 0), 'Iyer Textiles Pvt Ltd')
    await others(page).check()
    await start(page).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Saved' })).not.toHaveCount(0)
  })
})
