import type { Page } from '@playwright/test'
import { saveDetails, savedDetailsNotice } from '../account-page'
import { expect, signOut, test } from '../portal'

const restored = (page: Page) => page.getByText('You typed this before')
const discard = (page: Page) => page.getByRole('button', { name: 'Discard it' })

test.use({ javaScriptEnabled: false })

const billingName = (page: Page) => page.getByLabel('Company or full name on invoices')

/** Types this, and saves it after the session has expired. */
async function typeAndLoseSession(page: Page, text: string) {
  await billingName(page).fill(text)
  await page.context().clearCookies({ name: 'portico' })
  await saveDetails(page)
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(page).toHaveURL(/to=%2Faccount#/)
}

test('what was typed is kept until after signing in', async ({ page, openLink, api }) => {
  await openLink(page, 'usr_1017', '/account')
  await typeAndLoseSession(page, 'Typed without scripts')
  await openLink(page, 'usr_1017', '/account')
  await expect(restored(page)).toBeVisible()
  await expect(billingName(page)).toHaveValue('Typed without scripts')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await page.goto('/account')
  await expect(billingName(page)).toHaveValue('Typed without scripts')
  await expect(restored(page)).toHaveCount(0)
  expect(await api.customer('usr_1017')).toMatchObject({ billing_name: 'Typed without scripts' })
})

test('so is what was typed before showing the fields of a country', async ({ page, openLink }) => {
  await openLink(page, 'usr_1011', '/account')
  await billingName(page).fill('Not lost')
  await page.getByLabel('Country or region').selectOption('Ireland')
  await page.context().clearCookies({ name: 'portico' })
  await page.getByRole('button', { name: 'Show the fields for this country' }).click()
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await openLink(page, 'usr_1011', '/account')
  await expect(billingName(page)).toHaveValue('Not lost')
  await expect(page.getByLabel('Eircode')).toBeVisible()
})

test('nobody else gets it, it can be discarded, and signing out deletes it', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1011', '/account')
  await typeAndLoseSession(page, 'Not meant')
  await openLink(page, 'usr_1014', '/account')
  await expect(billingName(page)).not.toHaveValue('Not meant')
  await expect(restored(page)).toHaveCount(0)
  await openLink(page, 'usr_1011', '/account')
  await expect(billingName(page)).toHaveValue('Not meant')
  await discard(page).click()
  await expect(restored(page)).toHaveCount(0)
  await expect(billingName(page)).not.toHaveValue('Not meant')
  await typeAndLoseSession(page, 'Not meant')
  await openLink(page, 'usr_1011', '/account')
  await expect(billingName(page)).toHaveValue('Not meant')
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await openLink(page, 'usr_1011', '/account')
  await expect(billingName(page)).not.toHaveValue('Not meant')
})
