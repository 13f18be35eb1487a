import type { Page } from '@playwright/test'
import { LINK_SECRET } from '../global-setup'
import { holdRequests } from '../hold-requests'
import { loseAnswers } from '../lose-answers'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import { type RunningServer, startServer } from '../server'

// It changes all orders of a customer, so it has a shop of its own.
test.describe.configure({ mode: 'default' })

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer({ PORTICO_LINK_SECRET: LINK_SECRET })
})

test.afterAll(() => server.stop())

async function signIn(page: Page, customer: string) {
  await page.goto(server.url + (await mintLink({ sub: customer })))
}

const name = (page: Page) => page.getByLabel('Company or full name')
const start = (page: Page) => page.getByRole('button', { name: 'Use these details' })
const otherOrders = (page: Page) => page.getByRole('group', { name: /other orders? that had/ })
const all = (page: Page) => page.getByRole('checkbox', { name: 'All of them' })
const results = (page: Page) => page.getByRole('region', { name: 'Orders' }).getByRole('listitem')

/** Corrects an order, and opens the page that applies the correction to other orders. */
async function correct(page: Page, id: string, text: string) {
  await page.goto(`${server.url}/orders/${id}`)
  await name(page).fill(text)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.getByRole('link', { name: 'Use these details for other orders' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'other orders' })).toBeVisible()
  // A press before the scripts have run sends the form without them.
  await page.waitForLoadState('networkidle')
}

test('after saving, old and new details are shown beside each other', async ({ page }) => {
  await signIn(page, 'usr_1007')
  await page.goto(`${server.url}/orders/${getOrderId('usr_1007', 0)}`)
  const old = await name(page).inputValue()
  await name(page).fill('Ufuq Holding')
  await save(page)
  const notice = page.getByRole('status').filter({ hasText: 'Saved.' })
  await expect(notice.locator('del')).toHaveText(old)
  await expect(notice.locator('ins')).toHaveText('Ufuq Holding')
})

test('a correction is applied to all orders with the same old details, and to future ones', async ({
  page,
}) => {
  await signIn(page, 'usr_1007')
  await correct(page, getOrderId('usr_1007', 1), 'شركة الأفق القابضة')
  await expectAccessible(page)
  await all(page).check()
  await all(page).uncheck()
  await start(page).click()
  await expect(page.getByText('Choose what to use')).toBeVisible()
  await all(page).check()
  await page.getByRole('checkbox', { name: 'Future orders' }).check()
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible()
  await expect(page.getByText('Future orders will show these details')).toBeVisible()
  await expectAccessible(page)
  await expect(results(page).filter({ hasText: 'Saved' })).not.toHaveCount(0)
  await start(page).click()
  await expect(page.getByText('Future orders had these details already')).toBeVisible()
  await expect(results(page).filter({ hasText: 'Already so' })).not.toHaveCount(0)
  await results(page).getByRole('link').first().click()
  await expect(name(page)).toHaveValue('شركة الأفق القابضة')
})

test('many orders show their progress, and can be stopped and continued', async ({ page }) => {
  await signIn(page, 'usr_1001')
  await correct(page, getOrderId('usr_1001', 0), 'Byrne Design Ltd')
  await expectAccessible(page)
  const count = Number.parseInt((await otherOrders(page).locator('legend').textContent()) ?? '', 10)
  await expect(otherOrders(page).getByRole('listitem')).toHaveCount(count)
  await all(page).check()
  await expect(start(page)).toHaveText(`Use these details (${count})`)
  const release = await holdRequests(page, '**/copy?*', 'POST')
  await start(page).click()
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '0')
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  release()
  await expect(page.getByText('Stopped. What is saved stays saved')).toBeVisible()
  await expect(start(page)).toBeFocused()
  await expect(results(page).filter({ hasText: 'Saved' })).toHaveCount(8)
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible()
  await expect(results(page).filter({ hasText: 'Already so' })).toHaveCount(8)
  await expect(results(page).filter({ hasText: 'Saved' })).not.toHaveCount(0)
})

test('an order is said to be saved although the answer was lost', async ({ page }) => {
  await signIn(page, 'usr_1017')
  await correct(page, getOrderId('usr_1017', 0), 'Moreau SARL')
  await all(page).check()
  await loseAnswers(page, 1)
  await start(page).click()
  await expect(page.getByText('Done. Each order says below')).toBeVisible()
  await expect(results(page).filter({ hasText: 'Saved' })).not.toHaveCount(0)
  await expect(results(page).filter({ hasText: 'Already so' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the server does the same, and shows each result', async ({ page }) => {
    await signIn(page, 'usr_1016')
    await correct(page, getOrderId('usr_1016', 0), 'Iyer Textiles Pvt Ltd')
    for (const box of await otherOrders(page).getByRole('checkbox').all()) await box.check()
    await otherOrders(page).getByRole('checkbox').first().uncheck()
    const left = await otherOrders(page).getByRole('checkbox').first().getAttribute('value')
    const titles = await otherOrders(page).locator('bdi').allTextContents()
    await start(page).click()
    await expect(results(page).filter({ hasText: 'Saved' })).not.toHaveCount(0)
    for (const link of await results(page).getByRole('link').all()) {
      expect(titles).toContain(await link.textContent())
    }
    await expect(results(page).locator(`a[href="/orders/${left}"]`)).toHaveCount(0)
  })
})
