import { createFormat } from '../../lib/i18n/format'
import { listLanguageNames } from '../../lib/i18n/language-names'
import { chooseLanguage, expect, expectAccessible, test } from '../portal'

test.use({ chosenLanguage: null })

const listedNames = listLanguageNames(createFormat('de', 'UTC')).map(({ name }) => name)

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
  await chooseLanguage(page, 'English')
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

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 568 } })

  test('each language is listed under its own name, and the present one is marked', async ({
    page,
    openLink,
  }) => {
    await openLink(page, 'usr_1002')
    await page.getByRole('button', { name: 'Sprache Deutsch' }).click()
    const list = page.getByRole('group', { name: 'Sprache' })
    await expect(list.getByRole('button')).toHaveText(listedNames)
    await expect(list.locator('[aria-current]')).toHaveText('Deutsch')
    await expect(list.getByText('العربية')).toHaveAttribute('lang', 'ar')
    await expect(list.getByText('العربية')).toHaveAttribute('dir', 'rtl')
    await list.getByText('العربية').scrollIntoViewIfNeeded()
    await expect(list.getByText('العربية')).toBeInViewport({ ratio: 0.9 })
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await chooseLanguage(page, 'العربية')
    await expect(page.getByRole('heading', { name: 'طلباتك' })).toBeVisible()
    await expect(page.locator('footer [popover]')).toBeHidden()
  })
})
