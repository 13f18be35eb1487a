import type { Page } from '@playwright/test'
import { saveDetails, savedDetailsNotice, taxIdField } from '../account-page'
import { chooseLanguage, expect, expectAccessible, signOut, test } from '../portal'

const name = (page: Page) => page.getByLabel('Name', { exact: true })
const street = (page: Page) => page.getByLabel('Street address')
const city = (page: Page) => page.getByLabel('City')
const restored = (page: Page) => page.getByText('You typed this before')
const discard = (page: Page) => page.getByRole('button', { name: 'Discard it' })
const ended = (page: Page) => page.getByText('Your session has ended, so this is not saved yet.')
const drafts = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('portico')))

test('what was typed is restored after a reload and in a new tab, and can be discarded', async ({
  page,
  context,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1011', '/account')
  const before = await name(page).inputValue()
  await name(page).fill('Typed and not saved')
  await taxIdField(page).fill('0100109106')
  await page.getByLabel('Language').selectOption('Deutsch')
  await page.reload()
  await expect(restored(page)).toBeVisible()
  await expect(name(page)).toHaveValue('Typed and not saved')
  await expect(taxIdField(page)).toHaveValue('0100109106')
  await expect(page.getByLabel('Language')).toHaveValue('de')
  await expectAccessible(page)
  const [[key, text] = ['', '']] = await drafts(page)
  const customer = await api.customer('usr_1011')
  for (const secret of [customer.id, customer.email, 'polar_', 'usr_1011']) {
    expect(`${key} ${text}`).not.toContain(secret)
  }
  await page.close()
  const later = await context.newPage()
  await later.goto('/account')
  await expect(name(later)).toHaveValue('Typed and not saved')
  await discard(later).click()
  await expect(name(later)).toHaveValue(before)
  await expect(name(later)).toBeFocused()
  await expect(taxIdField(later)).toHaveValue('')
  await expect(restored(later)).toBeHidden()
  expect(await drafts(later)).toEqual([])
})

test('a draft is deleted by saving and by signing out, and nobody else gets it', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1017', '/account')
  await street(page).fill('1 rue Neuve')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  expect(await drafts(page)).toEqual([])
  expect(await api.customer('usr_1017')).toMatchObject({
    billing_address: { line1: '1 rue Neuve' },
  })
  await street(page).fill('Not meant')
  await openLink(page, 'usr_1011', '/account')
  await page.waitForLoadState('networkidle')
  await expect(restored(page)).toBeHidden()
  await expect(street(page)).not.toHaveValue('Not meant')
  expect(await drafts(page)).toHaveLength(1)
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect.poll(() => drafts(page)).toEqual([])
})

test('what was changed elsewhere in between is kept, beside what was typed here', async ({
  page,
  context,
  browser,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1017', '/account')
  await taxIdField(page).fill('FR83404833048')
  await page.close()
  const elsewhere = await (await browser.newContext()).newPage()
  await openLink(elsewhere, 'usr_1017', '/account')
  await elsewhere.getByLabel('Language').selectOption('English')
  await saveDetails(elsewhere)
  await expect(savedDetailsNotice(elsewhere)).toBeVisible()
  await elsewhere.context().close()
  const later = await context.newPage()
  await later.goto('/account')
  await expect(taxIdField(later)).toHaveValue('FR83404833048')
  await expect(later.getByLabel('Language')).toHaveValue('en')
  await saveDetails(later)
  await expect(savedDetailsNotice(later)).toBeVisible()
  expect(await api.customer('usr_1017')).toMatchObject({
    tax_id: ['FR83404833048', 'eu_vat'],
    locale: 'en',
  })
})

test('what was typed when a session ended is in the form after signing in', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1017', '/account')
  await city(page).fill('Paris 19e')
  await page.context().clearCookies({ name: 'portico' })
  await saveDetails(page)
  await expect(ended(page)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Building, floor').fill('2e étage')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(page).toHaveURL(/to=%2Faccount$/)
  await openLink(page, 'usr_1017', '/account')
  await expect(restored(page)).toBeVisible()
  await expect(city(page)).toHaveValue('Paris 19e')
  await expect(page.getByLabel('Building, floor')).toHaveValue('2e étage')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await expect(restored(page)).toBeHidden()
  await page.reload()
  await expect(city(page)).toHaveValue('Paris 19e')
  await expect(restored(page)).toBeHidden()
  expect(await api.customer('usr_1017')).toMatchObject({
    billing_address: { city: 'Paris 19e', line2: '2e étage' },
  })
})

test('saving offline says so, keeps everything, and can be tried again', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1011', '/account')
  await city(page).fill('Saigon')
  await page.context().setOffline(true)
  await saveDetails(page)
  await expect(page.getByRole('status').filter({ hasText: 'You are offline' })).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'The connection is back' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(savedDetailsNotice(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save your details' })).toBeFocused()
  expect(await api.customer('usr_1011')).toMatchObject({ billing_address: { city: 'Saigon' } })
})

test('the fields are in the language that is chosen after the country', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1011', '/account')
  await page.getByLabel('Country or region').selectOption('Ireland')
  await expect(page.getByLabel('Eircode')).toBeVisible()
  await chooseLanguage(page, 'Deutsch')
  await expect(page.getByRole('combobox', { name: 'Grafschaft' })).toBeVisible()
  await expect(page.getByLabel('Town or city')).toHaveCount(0)
})

test('what was changed elsewhere is kept, also if the page is refreshed in between', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1013', '/account')
  const other = await page.context().newPage()
  await other.goto('/account')
  await name(other).fill('Анна С.')
  await saveDetails(other)
  await expect(savedDetailsNotice(other)).toBeVisible()
  await chooseLanguage(page, 'Deutsch')
  await page.getByLabel('Firma oder voller Name auf Rechnungen').fill('ООО Соколова')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await expect(page.getByText('Gespeichert. Künftige Rechnungen')).toBeVisible()
  expect(await api.customer('usr_1013')).toMatchObject({
    name: 'Анна С.',
    billing_name: 'ООО Соколова',
  })
})
