import { saveDetails, savedDetailsNotice, taxIdField } from '../account-page'
import { expect, expectAccessible, test } from '../portal'

test('an invalid tax id shows its error while it is typed, and can’t be saved', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1001', '/account')
  const answers = [
    ['64334', 'too long or too short for this country'],
    ['IE 6433435E', 'The check digit is wrong'],
    ['64334xxF', 'are written differently'],
    ['DE136695977', 'The check digit is wrong'],
  ]
  for (const [typed = '', answer = ''] of answers) {
    await taxIdField(page).fill(typed)
    await taxIdField(page).blur()
    await expect(taxIdField(page)).toHaveAccessibleDescription(new RegExp(answer))
  }
  await expectAccessible(page)
  await saveDetails(page)
  await expect(page.locator(':focus')).toContainText('Please correct this field')
  await expectAccessible(page)
  await page.getByRole('alert').getByRole('link', { name: 'Tax ID' }).click()
  await expect(taxIdField(page)).toBeFocused()
  await expect(taxIdField(page)).toHaveValue('DE136695977')
  expect(await api.customer('usr_1001')).toMatchObject({ tax_id: null })
})

test('a tax id that can’t be checked is not sent to our own API, and the rest is saved', async ({
  page,
  openLink,
  api,
  mode,
}) => {
  test.skip(mode === 'hosted', 'Elsewhere, the answer of the API decides.')
  await openLink(page, 'usr_1007', '/account')
  await taxIdField(page).fill('12345678')
  await expect(page.getByText('so it will not be saved. Everything else will.')).toBeVisible()
  await page.getByLabel('Company or full name on invoices').fill('Ufuq Trading')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await expect(page.getByText('The tax ID was not saved')).toBeVisible()
  await expect(taxIdField(page)).toHaveValue('12345678')
  await expectAccessible(page)
  expect(await api.customer('usr_1007')).toMatchObject({
    billing_name: 'Ufuq Trading',
    tax_id: null,
  })
})

test('to a hosted API it is sent as typed, and the answer of the API decides', async ({
  page,
  openLink,
  mode,
}) => {
  test.skip(mode === 'embedded', 'Our own API checks as the portal does.')
  await openLink(page, 'usr_1007', '/account')
  await taxIdField(page).fill('12345678')
  await expect(page.getByText('It will be saved as you type it, if it is accepted.')).toBeVisible()
  await saveDetails(page)
  await expect(taxIdField(page)).toHaveAccessibleDescription(/isn’t accepted for the country/)
  await expect(taxIdField(page)).toHaveValue('12345678')
})

test('another country shows its own fields, and has to fit the stored tax id', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1010', '/account')
  await taxIdField(page).fill('EL094259216')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  await page.getByLabel('Country or region').selectOption('United Kingdom')
  await page.getByLabel('Postcode').fill('SW1A 1AA')
  await expect(taxIdField(page)).toHaveAccessibleDescription(/tax ID of another country/)
  await saveDetails(page)
  await expect(taxIdField(page)).toHaveAccessibleDescription(/isn’t accepted for the country/)
  await taxIdField(page).fill('')
  await saveDetails(page)
  await expect(savedDetailsNotice(page)).toBeVisible()
  expect(await api.customer('usr_1010')).toMatchObject({
    billing_address: { country: 'GB', postal_code: 'SW1A 1AA' },
    tax_id: null,
  })
})
