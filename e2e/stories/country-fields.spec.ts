import type { Page } from '@playwright/test'
import {
  chooseLanguage,
  expect,
  expectAccessible,
  getOrderId,
  save,
  savedNotice,
  test,
} from '../portal'

/** An order whose country is still open; most stories choose one and save nothing. */
const open = `/orders/${getOrderId('usr_1008', 8)}`

const selectCountry = (page: Page) => page.locator('#country')

/** Reads the labels of the address fields in their order, without remarks beside them. */
const readLabels = (page: Page) =>
  page
    .locator('form:has(#line1) label')
    .evaluateAll((all) => all.slice(2).map((label) => label.firstChild?.textContent?.trim()))

test('the fields are the chosen country’s, in its order and with its labels', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  const expected = {
    US: ['Street address', 'Building, floor, department', 'City', 'State', 'ZIP code'],
    JP: ['Postal code', 'Prefecture', 'City', 'Street address', 'Building, floor, department'],
    GB: ['Street address', 'Building, floor, department', 'Post town', 'Postcode'],
    AE: ['Street address', 'Building, floor, department', 'Emirate'],
    IT: ['Street address', 'Building, floor, department', 'CAP (postal code)', 'City', 'Province'],
  }
  for (const [code, names] of Object.entries(expected)) {
    await selectCountry(page).selectOption(code)
    await expect.poll(() => readLabels(page)).toEqual(names)
  }
})

test('the fields are in the language that is chosen after the country', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  await selectCountry(page).selectOption('CA')
  await page.getByLabel('City').fill('Montréal')
  await page.getByRole('combobox', { name: 'Province' }).selectOption('Quebec')
  await chooseLanguage(page, 'Deutsch')
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Montréal')
  const province = page.getByRole('combobox', { name: 'Provinz' })
  await expect(province).toHaveValue('CA-QC')
  await expect(selectCountry(page)).toHaveValue('CA')
  await expect(page.getByLabel('City')).toHaveCount(0)
  await selectCountry(page).selectOption('FR')
  await expect(page.getByLabel('Postleitzahl')).toBeVisible()
})

test('what was typed stays when the country changes, and so does its field', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  await page.getByLabel('Postcode or ZIP').fill('00000')
  await page.getByLabel('City').fill('Al Ain')
  await selectCountry(page).selectOption('AE')
  await expect(page.getByRole('combobox', { name: 'Emirate' })).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('Al Ain')
  await expect(page.getByLabel('Postal code')).toHaveValue('00000')
  await expect(page.getByLabel('Postal code')).toHaveAccessibleDescription(/usually don’t have/)
  await expect(page.getByRole('article')).toContainText('Al Ain')
})

test('a state that was typed before its list was loaded is selected in it', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  // A choice before the scripts have run asks for no list.
  await page.waitForLoadState('networkidle')
  await page.route('**/address-rules/**', async (route) => {
    await page.getByLabel('State, province or region').fill('california')
    await route.continue()
  })
  await selectCountry(page).selectOption('US')
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('US-CA')
})

test('an odd postal code shows a warning, and is saved anyway', async ({ page, openLink, api }) => {
  const id = getOrderId('usr_1004', 4)
  await openLink(page, 'usr_1004', `/orders/${id}`)
  await selectCountry(page).selectOption('IE')
  const eircode = page.getByLabel('Eircode')
  await eircode.fill('12345')
  await expect(eircode).not.toHaveAccessibleDescription(/look like/)
  await page.getByLabel('Street address').fill('1 Quay Street')
  await expect(eircode).toHaveAccessibleDescription(
    'Irish Eircodes look like D02 AF30. If yours is right, save it as it is.',
  )
  await expect(eircode).not.toHaveAttribute('aria-invalid')
  await expectAccessible(page)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect(eircode).toHaveAccessibleDescription(/Irish Eircodes look like/)
  await expect(page.getByLabel('Town or city')).toHaveAccessibleDescription(/usually needs this/)
  expect(await api.order('usr_1004', id)).toMatchObject({
    billing_address: {
      country: 'IE',
      line1: '1 Quay Street',
      postal_code: '12345',
      city: null,
      state: null,
    },
  })
  await eircode.fill('D02 AF30')
  await expect(eircode).not.toHaveAccessibleDescription(/look like/)
})

test('the invoice prints the address as in its country, in the script of the address', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  await selectCountry(page).selectOption('JP')
  await page.getByRole('combobox', { name: 'Prefecture' }).selectOption('Tokyo (東京都)')
  await page.getByLabel('Postal code').fill('150-0041')
  await page.getByLabel('City').fill('渋谷区')
  await page.getByLabel('Street address').fill('神南1-19-11')
  const invoice = page.getByRole('article')
  await expect(invoice).toContainText('〒150-0041東京都渋谷区神南1-19-11')
  await page.getByLabel('City').fill('Shibuya-ku')
  await page.getByLabel('Street address').fill('1-19-11 Jinnan')
  await expect(invoice).toContainText('1-19-11 JinnanShibuya-ku, Tokyo 150-0041')
})

test('a stored address has its fields in the order for its script', async ({ page, openLink }) => {
  await openLink(page, 'usr_1005', `/orders/${getOrderId('usr_1005', 0)}`)
  await expect(page.getByRole('article')).toContainText('CentralHong Kong Island')
  const order = page.locator('input[id=line1], input[id=city]')
  await expect(order.first()).toHaveAttribute('id', 'line1')
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 0)}`)
  const japanese = page.locator('input[id=line1], input[id=postal_code]')
  await expect(japanese.first()).toHaveAttribute('id', 'postal_code')
})

test('if the rules can’t be loaded, the fields of any country are shown', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', open)
  await selectCountry(page).selectOption('GB')
  await page.getByLabel('Post town').fill('London')
  await page.route('**/address-rules/**', (route) => route.abort())
  await selectCountry(page).selectOption('FR')
  await expect(page.getByLabel('Postcode or ZIP')).toBeVisible()
  await expect(page.getByLabel('City')).toHaveValue('London')
  await expect(page.getByLabel('State, province or region')).toBeVisible()
  await page.unroute('**/address-rules/**')
  await selectCountry(page).selectOption('JP')
  await expect(page.getByRole('combobox', { name: 'Prefecture' })).toBeVisible()
})

test('browsers can fill the address in', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', open)
  const tokens = {
    country: 'country',
    line1: 'address-line1',
    line2: 'address-line2',
    city: 'address-level2',
    state: 'address-level1',
    postal_code: 'postal-code',
  }
  for (const code of ['US', 'JP']) {
    await selectCountry(page).selectOption(code)
    await expect(page.locator('select#state')).toBeVisible()
    for (const [name, token] of Object.entries(tokens)) {
      await expect(page.locator(`[name=${name}]`)).toHaveAttribute(
        'autocomplete',
        `billing ${token}`,
      )
    }
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const chosenLanguage of ['de', 'ar'] as const) {
    test.describe(chosenLanguage, () => {
      test.use({ chosenLanguage, colorScheme: chosenLanguage === 'ar' ? 'dark' : 'light' })

      test('the labels are in the reader’s language, and everything fits', async ({
        page,
        openLink,
      }) => {
        await openLink(page, 'usr_1008', open)
        await selectCountry(page).selectOption('AE')
        const emirate = page.getByRole('combobox', {
          name: chosenLanguage === 'de' ? 'Emirat' : 'الإمارة',
        })
        await emirate.selectOption(chosenLanguage === 'de' ? 'Dubai (دبي)' : 'دبي')
        await selectCountry(page).selectOption('IE')
        await page.locator('#billing_name').fill('x'.repeat(200))
        await page.locator('#postal_code').fill('12345')
        await page.locator('#line1').focus()
        await expect(page.locator('#postal_code')).toHaveAccessibleDescription(
          chosenLanguage === 'de' ? /^Irische Eircodes/ : /رموز Eircode الأيرلندية/,
        )
        await expectAccessible(page)
        const hidden = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(hidden).toBe(0)
      })
    })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a button shows the fields of the country, and saves nothing', async ({
    page,
    openLink,
    api,
  }) => {
    const id = getOrderId('usr_1008', 8)
    await openLink(page, 'usr_1008', open)
    await page.getByLabel('City').fill('Galway')
    await selectCountry(page).selectOption('IE')
    await page.getByRole('button', { name: 'Show the fields for this country' }).click()
    await expect(page.getByLabel('Town or city')).toHaveValue('Galway')
    await expect(page.getByLabel('Eircode')).toBeVisible()
    // The post doesn't need it, and once saved it could never be emptied again.
    await expect(page.getByRole('combobox', { name: 'County' })).toHaveCount(0)
    expect(await api.order('usr_1008', id)).toMatchObject({ billing_address: null })
  })

  test('warnings are shown after saving, and don’t prevent it', async ({ page, openLink, api }) => {
    const id = getOrderId('usr_1017', 5)
    await openLink(page, 'usr_1017', `/orders/${id}`)
    await page.getByLabel('Postal code').fill('7501')
    await page.getByLabel('Postal code').press('Enter')
    await expect(savedNotice(page)).toBeVisible()
    await expect(page.getByLabel('Postal code')).toHaveAccessibleDescription(/look like 33380/)
    expect(await api.order('usr_1017', id)).toMatchObject({
      billing_address: { postal_code: '7501' },
    })
  })
})
