import type { Page } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, signOut, test } from '../portal'

const name = (page: Page) => page.getByLabel('Company or full name')
const city = (page: Page) => page.getByLabel('City')
const restored = (page: Page) => page.getByText('You typed this before')

test('what was typed when a session ended is in the form after signing in', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1011', 1)
  await openLink(page, 'usr_1011', `/orders/${id}`)
  await name(page).fill('Typed before')
  await page.context().clearCookies({ name: 'portico' })
  await save(page)
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await city(page).fill('And after')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`to=%2Forders%2F${id}`))
  await openLink(page, 'usr_1011', `/orders/${id}`)
  await expect(restored(page)).toBeVisible()
  await expect(name(page)).toHaveValue('Typed before')
  await expect(city(page)).toHaveValue('And after')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect(restored(page)).toBeHidden()
  await page.reload()
  await expect(name(page)).toHaveValue('Typed before')
  await expect(restored(page)).toBeHidden()
  expect(await api.order('usr_1011', id)).toMatchObject({
    billing_name: 'Typed before',
    billing_address: { city: 'And after' },
  })
})

test('a first address is restored with its country and state', async ({ page, openLink }) => {
  const id = getOrderId('usr_1008', 8)
  await openLink(page, 'usr_1008', `/orders/${id}`)
  await page.getByLabel('Country or region').selectOption('United States')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Ohio')
  await page.getByLabel('Street address').fill('5 Main Street')
  await page.context().clearCookies({ name: 'portico' })
  await save(page)
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await openLink(page, 'usr_1008', `/orders/${id}`)
  await expect(page.getByLabel('Country or region')).toHaveValue('US')
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue(/OH$/)
  await expect(page.getByLabel('Street address')).toHaveValue('5 Main Street')
})

test('a draft can be discarded, and signing out discards it', async ({ page, openLink }) => {
  const address = `/orders/${getOrderId('usr_1012', 1)}`
  const lose = async () => {
    await openLink(page, 'usr_1012', address)
    await name(page).fill('Not meant')
    await page.context().clearCookies({ name: 'portico' })
    await save(page)
    await expect(page.getByText('Your session has ended')).toBeVisible()
    await openLink(page, 'usr_1012', address)
    await expect(name(page)).toHaveValue('Not meant')
  }
  await lose()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(name(page)).not.toHaveValue('Not meant')
  await expect(restored(page)).toBeHidden()
  await lose()
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await openLink(page, 'usr_1012', address)
  await page.waitForLoadState('networkidle')
  await expect(name(page)).not.toHaveValue('Not meant')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what was typed is kept until after signing in', async ({ page, openLink }) => {
    const address = `/orders/${getOrderId('usr_1012', 2)}`
    await openLink(page, 'usr_1012', address)
    await name(page).fill('Typed without scripts')
    await page.context().clearCookies({ name: 'portico' })
    await save(page)
    await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible()
    await openLink(page, 'usr_1012', address)
    await expect(restored(page)).toBeVisible()
    await expect(name(page)).toHaveValue('Typed without scripts')
    await page.reload()
    await page.getByRole('button', { name: 'Discard it' }).click()
    await expect(name(page)).not.toHaveValue('Typed without scripts')
    await name(page).fill('Once more')
    await page.context().clearCookies({ name: 'portico' })
    await save(page)
    await openLink(page, 'usr_1012', address)
    await save(page)
    await expect(savedNotice(page)).toBeVisible()
    await page.goto(address)
    await expect(name(page)).toHaveValue('Once more')
    await expect(restored(page)).toBeHidden()
  })
})
