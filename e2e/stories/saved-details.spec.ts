import type { Page } from '@playwright/test'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'

const restored = (page: Page) => page.getByText('You typed this before')
const offer = { name: 'Use your saved details' }

test('an order without details is filled with the stored ones by a single link', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1008', 8)
  await openLink(page, 'usr_1008', `/orders/${id}`)
  await expectAccessible(page)
  await page.getByRole('link', offer).click()
  await expect(page.getByText('These are your saved details')).toBeVisible()
  await expect(page.getByLabel('Country or region')).toHaveValue('JP')
  await expect(page.getByRole('combobox', { name: 'Prefecture' })).toHaveValue('東京都')
  await expect(page.getByRole('article')).toContainText('神南1-19-11')
  await expectAccessible(page)
  expect(await api.order('usr_1008', id)).toMatchObject({ billing_address: null })
})

test('the order has them after saving', async ({ page, openLink, api }) => {
  const id = getOrderId('usr_1001', 11)
  await openLink(page, 'usr_1001', `/orders/${id}`)
  await page.getByRole('link', offer).click()
  await expect(page.getByLabel('Company or full name')).toHaveValue('Clodagh Byrne')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect(page.getByRole('link', offer)).toHaveCount(0)
  expect(await api.order('usr_1001', id)).toMatchObject({ billing_name: 'Clodagh Byrne' })
})

test('the details of an order are kept, and nothing is offered if none are missing', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1001', `/orders/${getOrderId('usr_1001', 0)}?details=profile`)
  await expect(page.getByRole('link', offer)).toHaveCount(0)
  await expect(page.getByText('These are your saved details')).toHaveCount(0)
})

test('a link to an order offers nothing of the account', async ({ page }) => {
  const order = getOrderId('usr_1006', 5)
  await page.goto(await mintLink({ sub: 'usr_1006', order }))
  await expect(page.getByRole('heading', { name: 'Tax ID on the invoice' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Change it for future invoices' })).toHaveCount(0)
  await expect(page.getByRole('link', offer)).toHaveCount(0)
  await page.goto(`/orders/${order}?details=profile`)
  await expect(page.getByLabel('Street address')).toHaveValue('')
})

test('the tax id of the invoice is beside the form, with a link to change it', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1016', `/orders/${getOrderId('usr_1016', 1)}`)
  await expect(page.getByRole('heading', { name: 'Tax ID on the invoice' })).toBeVisible()
  await page.getByRole('link', { name: 'Change it for future invoices' }).click()
  const taxId = page.getByRole('textbox', { name: 'Tax ID' })
  await taxId.fill('29AABCU9603R1ZJ')
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(page.getByText('Saved. Future invoices')).toBeVisible()
  await page.goto(`/orders/${getOrderId('usr_1016', 1)}`)
  await expect(page.getByText('29AABCU9603R1ZJ', { exact: true })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Tax ID 29AABCU9603R1ZJ')
})

test('a draft is restored over offered details, and can be discarded', async ({
  page,
  openLink,
}) => {
  const name = page.getByLabel('Company or full name')
  const city = page.getByLabel('City')
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  const before = await name.inputValue()
  await name.fill('Typed before')
  await page.getByRole('link', offer).click()
  for (let time = 0; time < 2; time++) {
    await expect(restored(page)).toBeVisible()
    await expect(name).toHaveValue('Typed before')
    await expect(page.getByLabel('Country or region')).toHaveValue('JP')
    await expect(city).toHaveValue('渋谷区')
    await expect(page.getByRole('article')).toContainText('神南1-19-11')
    await page.reload()
  }
  await city.fill('')
  await page.reload()
  await expect(name).toHaveValue('Typed before')
  await expect(city).toHaveValue('')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(name).toHaveValue(before)
  await expect(city).toHaveValue('渋谷区')
})

test('offered details are no draft until something is typed', async ({ page, openLink }) => {
  const order = `/orders/${getOrderId('usr_1008', 8)}`
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('portico')))
  await openLink(page, 'usr_1008', `${order}?details=profile`)
  await page.waitForLoadState('networkidle')
  expect(await drafts()).toEqual([])
  await page.getByLabel('City').fill('Typed')
  expect(await drafts()).toHaveLength(1)
  await page.goto(order)
  await expect(restored(page)).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Typed')
  await expect(page.getByLabel('Country or region')).toHaveValue('')
})

test('a session that ends while details are offered leads back to them', async ({
  page,
  openLink,
}) => {
  const offered = `/orders/${getOrderId('usr_1008', 8)}?details=profile`
  await openLink(page, 'usr_1008', offered)
  await page.getByLabel('City').fill('Typed')
  await page.context().clearCookies({ name: 'portico' })
  await save(page)
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(new RegExp(`to=${encodeURIComponent(offered).replace('?', '.')}$`))
  await openLink(page, 'usr_1008', offered)
  await expect(page.getByLabel('City')).toHaveValue('Typed')
  await expect(page.getByLabel('Postal code')).toHaveValue('150-0041')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a draft is restored over offered details, too', async ({ page, openLink }) => {
    const order = `/orders/${getOrderId('usr_1008', 8)}`
    const name = page.getByLabel('Company or full name')
    await openLink(page, 'usr_1008', order)
    await name.fill('Typed before')
    await page.context().clearCookies({ name: 'portico' })
    await save(page)
    await openLink(page, 'usr_1008', order)
    await expect(name).toHaveValue('Typed before')
    await page.getByRole('link', offer).click()
    await expect(restored(page)).toBeVisible()
    await expect(name).toHaveValue('Typed before')
    await expect(page.getByLabel('Country or region')).toHaveValue('JP')
    await page.getByRole('button', { name: 'Discard it' }).click()
    await expect(restored(page)).toHaveCount(0)
    await expect(name).not.toHaveValue('Typed before')
    await expect(page.getByLabel('Country or region')).toHaveValue('JP')
  })

  test('a missing name is filled in, too', async ({ page, openLink }) => {
    const id = getOrderId('usr_1003', 10)
    await openLink(page, 'usr_1003', `/orders/${id}`, 'member_sam')
    await page.getByRole('link', offer).click()
    await save(page)
    await expect(savedNotice(page)).toBeVisible()
    await openLink(page, 'usr_1003', `/orders/${id}`, 'member_mia')
    await expect(page.getByLabel('Company or full name')).toHaveValue('Acme Robotics, Inc.')
  })
})
