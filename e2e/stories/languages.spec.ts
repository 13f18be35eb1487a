import { expect, test } from '../portal'

test.use({ chosenLanguage: null })

test('a customer’s own locale decides before the browser’s', async ({ page, openLink }) => {
  await openLink(page, 'usr_1002')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { name: 'Ihre Bestellungen' })).toBeVisible()
})

test('Arabic runs from right to left, with its own numbers and names', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1006')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { name: 'طلباتك' })).toBeVisible()
  await page
    .getByRole('list', { name: 'الطلبات' })
    .getByRole('listitem')
    .nth(1)
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('الإمارات العربية المتحدة').first()).toBeVisible()
})

test('a chosen language is kept, and comes before the customer’s locale', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1002')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
})

test.describe('without a session', () => {
  test.use({ locale: 'de-AT' })

  test('the browser’s language decides', async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Ihr Portal öffnen' })).toBeVisible()
  })
})
