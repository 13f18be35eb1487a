import { expect, getOrderId, test } from '../portal'

test('a first correction takes no scrolling: Save is in view, and so is what is changed', async ({
  page,
  openLink,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openLink(page, 'usr_1006', `/orders/${getOrderId('usr_1006', 4)}`)
  await expect(page.getByRole('button', { name: 'Save billing details' })).toBeInViewport({
    ratio: 1,
  })
  const fields = page.locator('#billing').getByRole('textbox')
  const billTo = page.getByRole('article').getByRole('heading', { name: 'Bill to' })
  for (const field of await fields.all()) {
    await field.focus()
    await expect(billTo).toBeInViewport({ ratio: 1 })
    await expect(field).toBeInViewport({ ratio: 1 })
  }
})

test('on a phone, Save is in view wherever one is in the form', async ({ page, openLink }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openLink(page, 'usr_1006', `/orders/${getOrderId('usr_1006', 4)}`)
  const button = page.getByRole('button', { name: 'Save billing details' })
  await expect(button).toBeInViewport({ ratio: 1 })
  for (const field of await page.locator('#billing').getByRole('textbox').all()) {
    await field.focus()
    await expect(field).toBeInViewport({ ratio: 1 })
    await expect(button).toBeInViewport({ ratio: 1 })
  }
})

test('the buyer is marked while what was typed isn’t saved', async ({ page, openLink }) => {
  await openLink(page, 'usr_1006', `/orders/${getOrderId('usr_1006', 4)}`)
  const name = page.getByLabel('Company or full name')
  const before = await name.inputValue()
  await expect(page.getByText('Not saved yet')).toHaveCount(0)
  await name.fill('Somebody else')
  await expect(page.locator('#billing').getByText('Not saved yet')).toBeVisible()
  await name.fill(before)
  await expect(page.getByText('Not saved yet')).toHaveCount(0)
})

test('printing gives the paper alone, on one page, in light colours', async ({
  page,
  openLink,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openLink(page, 'usr_1006', `/orders/${getOrderId('usr_1006', 4)}`)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save billing details' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 29, 32)')
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  }
})
