import { loseAnswers } from '../lose-answers'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

test('a save whose answer is lost is said to be one, as if nothing had happened', async ({
  page,
  openLink,
  api,
}) => {
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
  await expect(page.getByRole('link', { name: 'for other orders' })).toBeVisible()
  expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Lost & Found Ltd' })
})

test('one that is tried again by hand is said to be one, too', async ({ page, openLink }) => {
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

test('invoices are counted whose issuing had its answer lost', async ({ page, openLink }) => {
  await openLink(page, 'usr_1005', '/orders/papers')
  await page.waitForLoadState('networkidle')
  const form = page.getByRole('form', { name: 'Single orders' })
  const chosen = getOrderId('usr_1005', 2)
  await form.locator(`[value="${chosen}"]`).check()
  await loseAnswers(page, 1)
  await form.getByRole('button', { name: 'Issue missing invoices' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 invoice was issued.' })).toBeVisible()
})
