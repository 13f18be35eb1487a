import {
  chooseLanguage,
  expect,
  getOrderId,
  openUserMenu,
  save,
  savedNotice,
  test,
} from '../portal'

test.use({ javaScriptEnabled: false })

test('orders can be paged, filtered and opened', async ({ page, openLink }) => {
  await openLink(page, 'usr_1002')
  const rows = page.getByRole('list', { name: 'Orders' }).getByRole('listitem')
  const first = await rows.allTextContents()
  await page.getByRole('link', { name: 'Show more orders' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(rows).not.toHaveText(first)
  await page.getByRole('link', { name: 'Earlier page' }).click()
  await expect(page).not.toHaveURL(/page=2/)
  await expect(rows).toHaveText(first)
  await page.getByLabel('Type').selectOption('Subscription')
  await page.getByRole('button', { name: 'Find orders' }).click()
  await expect(page).toHaveURL(/type=recurring/)
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
})

test('billing details can be corrected, and mistakes come back with everything typed', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1001', 10)
  await openLink(page, 'usr_1001', `/orders/${id}`)
  await page.getByLabel('Street address').fill('5 Main Street')
  await page.getByLabel('State, province or region').fill('ZZ')
  await save(page)
  await expect(page.getByLabel('Country or region')).toHaveAccessibleDescription(
    /Please fill this in/,
  )
  await expect(page.getByLabel('Street address')).toHaveValue('5 Main Street')
  await page.getByLabel('Country or region').selectOption('United States')
  await page.getByLabel('State, province or region').fill('ZZ')
  await save(page)
  const state = page.getByRole('textbox', { name: 'State' })
  await expect(state).toHaveAccessibleDescription(/isn’t a state or province/)
  await expect(state).toHaveValue('ZZ')
  await state.fill('OH')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  expect(await api.order('usr_1001', id)).toMatchObject({
    billing_address: { line1: '5 Main Street', state: 'US-OH', country: 'US' },
  })
})

test('the state of a country goes when another country is chosen', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  const choose = async (country: string) => {
    await page.getByLabel('Country or region').selectOption(country)
    await page.getByRole('button', { name: 'Show the fields for this country' }).click()
    await page.waitForLoadState()
  }
  await choose('United States')
  const state = page.getByRole('combobox', { name: 'State' })
  await state.selectOption('Ohio')
  await choose('United States')
  await expect(state).toHaveValue('US-OH')
  await choose('Germany')
  await expect(page.getByLabel('Country or region')).toHaveValue('DE')
  await expect(page.locator('#state')).toHaveCount(0)
  await choose('United States')
  await expect(state).toHaveValue('')
})

test('what isn’t there is a 404 that says so', async ({ page, openLink }) => {
  await openLink(page, 'usr_1001')
  const missing = [
    getOrderId('usr_1002', 0),
    '00000000-0000-4000-8000-000000000000',
    'first',
    '%00',
  ]
  for (const path of missing.flatMap((id) => [`/orders/${id}`, `/orders/${id}/copy`])) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'We can’t find this order' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'To your orders' })).toBeVisible()
  }
  expect((await page.goto('/nowhere'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'We can’t find this page' })).toBeVisible()
})

test('signing out and choosing a language work', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016')
  await chooseLanguage(page, 'Deutsch')
  await expect(page.getByRole('heading', { name: 'Ihre Bestellungen' })).toBeVisible()
  await openUserMenu(page)
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await expect(page.getByRole('heading', { name: 'Sie sind abgemeldet' })).toBeVisible()
})
