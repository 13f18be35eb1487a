import type { Page } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

/**
 * Loses the answers to this many of the page's next calls, although the server has them; Firefox
 * does so when a download starts meanwhile.
 */
async function loseAnswers(page: Page, count: number): Promise<void> {
  let left = count
  await page.route('**', async (route) => {
    if (route.request().method() !== 'POST' || left === 0) return route.fallback()
    left--
    await route.fetch()
    await route.abort()
  })
}

test('a save whose answer is lost is said to be one', async ({ page, openLink, api }) => {
  const id = getOrderId('usr_1002', 205)
  await openLink(page, 'usr_1002', `/orders/${id}`)
  await page.waitForLoadState('networkidle')
  const name = page.getByLabel('Company or full name')
  const before = await name.inputValue()
  await loseAnswers(page, 1)
  await name.fill('Lost & Found Ltd')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect(page.locator('[data-outcome] del')).toHaveText(before)
  await expect(page.locator('[data-outcome] ins')).toHaveText('Lost & Found Ltd')
  expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Lost & Found Ltd' })
})

test('so is one that is tried again by hand', async ({ page, openLink }) => {
  await openLink(page, 'usr_1002', `/orders/${getOrderId('usr_1002', 206)}`)
  await page.waitForLoadState('networkidle')
  await loseAnswers(page, 2)
  await page.getByLabel('Company or full name').fill('Twice Lost Ltd')
  await save(page)
  await expect(page.getByText('You are offline')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(savedNotice(page)).toBeVisible()
})

test('so are details of an account', async ({ page, openLink }) => {
  await openLink(page, 'usr_1012', '/account')
  await page.waitForLoadState('networkidle')
  await loseAnswers(page, 1)
  await page.getByLabel('Company or full name on invoices').fill('Lost & Found Ltd')
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(page.locator('[data-outcome]')).toContainText('Saved')
})
