import { saveDetails, savedDetailsNotice, taxIdField } from '../account-page'
import { expect, expectAccessible, getCustomerId, mintLink, test } from '../portal'

test('a customer changes everything about themselves, and the API has it', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1015')
  await page.getByRole('link', { name: 'Your details' }).click()
  await expect(page).toHaveTitle(/^Your details/)
  await expect(page.getByText('ida@holm.example')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill('Ida Holm-Lund')
  await page.getByLabel('Company or full name on invoices').fill('Holm ApS')
  await page.getByLabel('Street address').fill('Nørrebrogade 1')
  await taxIdField(page).fill('dk 1358 5628')
  await expect(page.getByText('Looks right. It will be saved as DK13585628')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Language').selectOption('Deutsch')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await expect(taxIdField(page)).toHaveValue('DK13585628')
  await expect(page.locator('header summary')).toContainText('Ida Holm-Lund')
  await expectAccessible(page)
  expect(await api.customer('usr_1015')).toMatchObject({
    name: 'Ida Holm-Lund',
    billing_name: 'Holm ApS',
    billing_address: { line1: 'Nørrebrogade 1', country: 'DK' },
    tax_id: ['DK13585628', 'eu_vat'],
    locale: 'de',
    email: 'ida@holm.example',
  })
  await saveDetails(page)
  await expect(page.getByText('Nothing was changed')).toBeVisible()
})

test('in a team: a billing manager changes it, a member sees why they can’t', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1003', '/account', 'member_sam')
  await page.getByLabel('Building, floor').fill('Suite 300')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  expect(await api.customer('usr_1003')).toMatchObject({ billing_address: { line2: 'Suite 300' } })
  await openLink(page, 'usr_1003', '/account', 'member_lee')
  await expect(page.getByText('Your role doesn’t allow changing these details')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save your details' })).toHaveCount(0)
  await expectAccessible(page)
})

test('a link to an order asks to sign in, and a view-only link shows the account', async ({
  page,
}) => {
  const order = '00000000-0000-4000-8000-000000000000'
  await page.goto(await mintLink({ sub: 'usr_1011', order }))
  await expect(page.getByRole('link', { name: 'Your details' })).toHaveCount(0)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount$/)
  const response = await page.request.post('/account/tax-id', {
    data: { country: 'IE', tax_id: 'IE6433435F' },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
  expect(response.status()).toBe(401)
  await page.goto(await mintLink({ sub: 'usr_1011', can: 'view' }))
  await page.goto('/account')
  await expect(page.getByText('made for viewing only')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save your details' })).toHaveCount(0)
  await expectAccessible(page)
})

test('without an external id, everything is saved as well', async ({ page, api }) => {
  const id = getCustomerId('usr_1018')
  await page.goto(await mintLink({ cus: id }))
  await page.goto('/account')
  await expect(page.getByText('The email address can’t be changed here.')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Jack K.')
  await page.getByLabel('Company or full name on invoices').fill('Kowalski Pty Ltd')
  await taxIdField(page).fill('51 824 753 556')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  expect(await api.customer({ id })).toMatchObject({
    name: 'Jack K.',
    billing_name: 'Kowalski Pty Ltd',
    tax_id: ['51824753556', 'au_abn'],
    locale: 'en-AU',
  })
})

test('a billing name can be emptied if the API allows it, otherwise the field says that it can’t', async ({
  page,
  openLink,
  api,
  mode,
}) => {
  await openLink(page, 'usr_1004', '/account')
  const name = page.getByLabel('Company or full name on invoices')
  await name.fill('Whitfield Works')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await page.reload()
  await name.fill('')
  await saveDetails(page)
  if (mode === 'hosted') {
    await expect(name).toHaveAccessibleDescription(
      /can be changed, but not removed.*Please fill this in/s,
    )
    expect(await api.customer('usr_1004')).toMatchObject({ billing_name: 'Whitfield Works' })
  } else {
    await expect(savedDetailsNotice(page)).toBeVisible()
  }
})

test('the keyboard alone suffices', async ({ page, openLink, api }) => {
  await openLink(page, 'usr_1009', '/account')
  await page.getByLabel('Name', { exact: true }).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Beatriz S.')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Company or full name on invoices')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(savedDetailsNotice(page)).toBeVisible()
  expect(await api.customer('usr_1009')).toMatchObject({ name: 'Beatriz S.' })
})

test('a connection that breaks while saving loses nothing that was typed', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1016', '/account')
  await page.getByLabel('Name', { exact: true }).fill('Ananya I.')
  await page.context().setOffline(true)
  await saveDetails(page)
  await expect(page.getByText('You are offline')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ananya I.')
  await page.context().setOffline(false)
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything works, and errors are shown with everything that was typed', async ({
    page,
    openLink,
    api,
  }) => {
    await openLink(page, 'usr_1014', '/account')
    await page.getByLabel('Name', { exact: true }).fill('É. Tremblay')
    await taxIdField(page).fill('123456789')
    await saveDetails(page)
    await expect(taxIdField(page)).toHaveAccessibleDescription(/check digit is wrong/)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('É. Tremblay')
    await taxIdField(page).fill('123456782')
    await page.getByLabel('Language').selectOption('As in my browser')
    await saveDetails(page)
    await expect(savedDetailsNotice(page)).toBeVisible()
    expect(await api.customer('usr_1014')).toMatchObject({
      name: 'É. Tremblay',
      tax_id: ['123456782', 'ca_bn'],
      locale: null,
    })
  })
})

test.describe('in the stored language', () => {
  test.use({ chosenLanguage: null })

  test('the page is in the new language after saving', async ({ page, openLink }) => {
    await openLink(page, 'usr_1007', '/account')
    await page.getByLabel('اللغة', { exact: true }).selectOption('Deutsch')
    await page.getByRole('button', { name: 'حفظ بياناتك' }).click()
    await expect(page.getByRole('heading', { name: 'Ihre Angaben' })).toBeVisible()
    await expect(page.getByText('Gespeichert. Künftige Rechnungen')).toBeVisible()
  })
})
