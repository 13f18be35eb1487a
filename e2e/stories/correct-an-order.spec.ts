import { chooseLanguage, expect, getOrderId, save, savedNotice, test } from '../portal'

test('a customer corrects name and address, and it is there after a reload and in the API', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1001', 13)
  await openLink(page, 'usr_1001')
  await page.getByRole('listitem').filter({ hasText: '16 Nov 2026' }).getByRole('link').click()
  await page.getByLabel('Company or full name').fill('Byrne Design Ltd')
  await page.getByLabel('Street address').fill('1 Quay Street')
  await expect(page.getByRole('article')).toContainText('Byrne Design Ltd')
  await expect(page.getByRole('article')).toContainText('1 Quay Street')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Company or full name')).toHaveValue('Byrne Design Ltd')
  expect(await api.order('usr_1001', id)).toMatchObject({
    billing_name: 'Byrne Design Ltd',
    billing_address: { line1: '1 Quay Street', postal_code: 'D02 AF30', country: 'IE' },
  })
})

test('a list that was loaded before shows the correction', async ({ page, openLink }) => {
  await openLink(page, 'usr_1005')
  const row = page.getByRole('listitem').filter({ hasText: 'Add company name' })
  await row.getByRole('link').first().click()
  await page.getByLabel('Company or full name').fill('陳大文印刷')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.getByRole('link', { name: 'All orders' }).click()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  await expect(page.getByText('Add company name')).toHaveCount(0)
})

test('the country that decided the tax is locked, and says why and whom to ask', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1003', `/orders/${getOrderId('usr_1003', 1)}`, 'member_sam')
  const form = page.locator('form').filter({ hasText: 'Save billing details' })
  const reason = form.getByText('The tax on this order was calculated for California, United')
  await expect(reason).toBeHidden()
  await form.getByText('California, United States decided the tax').click()
  await expect(reason).toBeVisible()
  await expect(form.getByRole('link', { name: 'Ask Nordlicht' })).toHaveAttribute(
    'href',
    /^mailto:.*\?subject=NORD-\d+$/,
  )
  await expect(form.getByLabel('Country or region')).toHaveCount(0)
})

test('an order without details gets them, country first', async ({ page, openLink, api }) => {
  const id = getOrderId('usr_1009', 3)
  await openLink(page, 'usr_1009', `/orders/${id}`)
  await page.getByLabel('Company or full name').fill('Souza Arquitetura')
  await page.getByLabel('Country or region').selectOption('Canada')
  await page.getByRole('combobox', { name: 'Province' }).selectOption('Quebec')
  await page.getByLabel('City').fill('Montréal')
  await save(page)
  const notice = page.getByRole('status').filter({ has: savedNotice(page) })
  await expect(notice).toContainText('(none) Canada')
  await expect(notice).toContainText('(none) Quebec')
  await expect(notice).not.toContainText('CA')
  expect(await api.order('usr_1009', id)).toMatchObject({
    billing_name: 'Souza Arquitetura',
    billing_address: { country: 'CA', state: 'CA-QC', city: 'Montréal', line1: null },
  })
  await chooseLanguage(page, 'Deutsch')
  await expect(page.getByLabel('Postleitzahl')).toBeVisible()
  await expect(page.getByLabel('Postal code')).toHaveCount(0)
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Montréal')
})

test('errors are shown on top and beside their fields, and nothing typed is lost', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1006', 5)
  const before = await api.order('usr_1006', id)
  await openLink(page, 'usr_1006', `/orders/${id}`)
  await page.getByLabel('City').fill('دبي')
  await page.getByLabel('Postcode or ZIP').fill('x'.repeat(257))
  await page.getByLabel('Company or full name').fill('x'.repeat(257))
  await save(page)
  const summary = page.getByRole('alert').filter({ hasText: 'Please correct' })
  // From top to bottom, in the order of the fields.
  await expect(summary.getByRole('link')).toHaveText([
    'Company or full name',
    'Country or region',
    'Postcode or ZIP',
  ])
  await expect(page.locator(':focus')).toContainText('Please correct these fields')
  await expect(page.getByLabel('Country or region')).toHaveAccessibleDescription(
    /Please fill this in/,
  )
  await expect(page.getByLabel('Company or full name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('City')).toHaveValue('دبي')
  await summary.getByRole('link', { name: 'Country or region' }).click()
  await expect(page.getByLabel('Country or region')).toBeFocused()
  expect(await api.order('usr_1006', id)).toEqual(before)
})

test('a double press sends one update', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016', `/orders/${getOrderId('usr_1016', 0)}`)
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent++
  })
  await page.getByLabel('Company or full name').fill('Iyer Textiles Pvt Ltd')
  await page.getByRole('button', { name: 'Save billing details' }).dblclick()
  await expect(savedNotice(page)).toBeVisible()
  expect(sent).toBe(1)
})

test('saving without a change says so', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016', `/orders/${getOrderId('usr_1016', 2)}`)
  await save(page)
  await expect(page.getByText('Nothing was changed')).toBeVisible()
})

test('an address in a country that is no longer accepted is shown; the name can change', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1013', 0)
  await openLink(page, 'usr_1013', `/orders/${id}`)
  await expect(page.getByText('Addresses in Russia can no longer be changed here')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Невский проспект, 28')
  await page.getByLabel('Company or full name').fill('ООО «Соколова»')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  expect(await api.order('usr_1013', id)).toMatchObject({
    billing_name: 'ООО «Соколова»',
    billing_address: { country: 'RU', line1: 'Невский проспект, 28' },
  })
})

test('markup in a name is shown as text', async ({ page, openLink }) => {
  page.on('dialog', () => expect('a script').toBe('not run'))
  await openLink(page, 'usr_1012', `/orders/${getOrderId('usr_1012', 0)}`)
  await expect(page.getByRole('article')).toContainText('<script>alert("paid")</script> Ltd')
  await page.getByLabel('Building, floor').fill('"><img src=x onerror=alert(1)> 🧾 ‮abc')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Building, floor')).toHaveValue(
    '"><img src=x onerror=alert(1)> 🧾 ‮abc',
  )
})

test('an empty state can be filled once if the API allows it, and is kept if not', async ({
  page,
  openLink,
  api,
  mode,
}) => {
  const id = getOrderId('usr_1004', 0)
  await openLink(page, 'usr_1004', `/orders/${id}`)
  if (mode === 'hosted') {
    await page.getByText('United States decided the tax').click()
    await expect(
      page.getByText('This order has no state, and it can’t be added here'),
    ).toBeVisible()
    await page.getByLabel('City').fill('Antelope OR')
    await save(page)
    await expect(savedNotice(page)).toBeVisible()
  } else {
    await page.getByRole('combobox', { name: 'State' }).selectOption('Oregon')
    await save(page)
    await expect(savedNotice(page)).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'State' })).toHaveCount(0)
  }
  const state = mode === 'hosted' ? null : 'US-OR'
  expect(await api.order('usr_1004', id)).toMatchObject({ billing_address: { state } })
})

test('a pasted address of several lines is kept in one field, its lines apart', async ({
  page,
  openLink,
  context,
  portalUrl,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portalUrl })
  await openLink(page, 'usr_1001', `/orders/${getOrderId('usr_1001', 2)}`)
  const street = page.getByLabel('Street address')
  await page.evaluate(() => navigator.clipboard.writeText('24 Fitzwilliam Lane\nDublin 2'))
  await street.fill('')
  await street.press('Control+V')
  await expect(street).toHaveValue('24 Fitzwilliam Lane, Dublin 2')
  await expect(page.getByRole('article').getByText('24 Fitzwilliam Lane, Dublin 2')).toBeVisible()
})
