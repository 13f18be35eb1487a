import type { Page } from '@playwright/test'
import { findUndoLink } from '../mailbox'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'

// Each story has a customer whom no other story sends mails to.
const name = (page: Page) => page.getByLabel('Company or full name')

test('what was done through a link can be undone by the customer, who hears of it', async ({
  page,
  browser,
  mailbox,
  api,
}) => {
  const order = getOrderId('usr_1006', 3)
  const before = await api.order('usr_1006', order)
  await page.goto(await mintLink({ sub: 'usr_1006', order }))
  await name(page).fill('Somebody Else SA')
  await page.getByLabel('Street address').fill('Elsewhere 1')
  const mail = await mailbox.mailAfter('noura@alhashimi.example', () => save(page))
  await expect(savedNotice(page)).toBeVisible()
  expect(mail.text).toContain('Somebody Else SA')

  const owner = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await owner.goto(findUndoLink(mail))
  await expect(owner.getByText('Somebody Else SA')).toBeVisible()
  await owner.getByRole('main').getByRole('button').click()
  await expect(owner.getByRole('heading', { level: 1 })).toContainText('The correction is undone')
  expect(await api.order('usr_1006', order)).toMatchObject({
    billing_name: before.billing_name,
    billing_address: before.billing_address,
  })
  await owner.context().close()
})

test('it is too late when something else has changed since', async ({ page, mailbox, api }) => {
  const order = getOrderId('usr_1001', 1)
  await page.goto(await mintLink({ sub: 'usr_1001', order }))
  await name(page).fill('First correction')
  const mail = await mailbox.mailAfter('clodagh@byrne-design.example', () => save(page))
  await name(page).fill('Second correction')
  await mailbox.mailAfter('clodagh@byrne-design.example', () => save(page))
  await page.goto(findUndoLink(mail))
  await expect(page.getByRole('heading', { name: 'can’t be undone any more' })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  expect(await api.order('usr_1001', order)).toMatchObject({ billing_name: 'Second correction' })
})

test('a first country is confirmed, and stays when the rest is undone', async ({
  page,
  mailbox,
  api,
}) => {
  // The mail goes to the customer's address on file.
  const order = getOrderId('usr_1002', 235)
  await page.goto(await mintLink({ sub: 'usr_1002', order }))
  const country = page.getByLabel('Country or region')
  await country.selectOption('Ireland')
  await page.getByLabel('City').fill('Cork')
  await save(page)
  const understood = page.getByLabel('I understand that this country')
  await expect(understood).toBeFocused()
  await expectAccessible(page)
  expect(await api.order('usr_1002', order)).toMatchObject({ billing_address: null })
  await understood.check()
  const mail = await mailbox.mailAfter('buchhaltung@weber-logistik.example', () => save(page))
  await expect(savedNotice(page)).toBeVisible()
  await page.goto(findUndoLink(mail))
  await expect(page.getByText('The country will stay')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo this correction' }).click()
  await expect(page.getByText('The country stays')).toBeVisible()
  expect(await api.order('usr_1002', order)).toMatchObject({
    billing_address: { country: 'IE', city: null },
  })
})

test('a link to undo that isn’t ours says nothing about anybody', async ({ page }) => {
  await page.goto('/undo/nonsense')
  await expect(page.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible()
  await expectAccessible(page)
})

test('who is signed in with everything gets no mail about themselves', async ({
  page,
  mailbox,
}) => {
  const before = (await mailbox.mailsTo('ananya@iyer-textiles.example')).length
  await page.goto(await mintLink({ sub: 'usr_1016' }))
  await page.goto(`/orders/${getOrderId('usr_1016', 1)}`)
  await name(page).fill('By themselves')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  // What comes through a link to an order afterwards is the next mail there is.
  await page.context().clearCookies({ name: /portico$/ })
  await page.goto(await mintLink({ sub: 'usr_1016', order: getOrderId('usr_1016', 1) }))
  await name(page).fill('By a link')
  const mail = await mailbox.mailAfter('ananya@iyer-textiles.example', () => save(page))
  expect(mail.text).toContain('By a link')
  expect((await mailbox.mailsTo('ananya@iyer-textiles.example')).length).toBe(before + 1)
})
