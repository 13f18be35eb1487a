import { findSignInLink } from '../mailbox'

import {
  expect,
  expectAccessibleInBothSchemes,
  getOrderId,
  mintLink,
  save,
  savedNotice,
  test,
} from '../portal'

const order = (index: number) => `/orders/${getOrderId('usr_1008', index)}`

test('pages without a session', async ({ page }) => {
  const paths = [
    '/sign-in',
    '/sign-in?reason=expired',
    '/sign-in?reason=wrong',
    '/sign-in?reason=signed-out',
    '/sign-in?reason=ended',
    '/sign-in/nonsense',
    '/accessibility',
    await mintLink({ sub: 'usr_1008', order: getOrderId('usr_1008', 0), age: 100 }),
    '/nowhere',
  ]
  for (const path of paths) {
    await page.goto(path)
    await expectAccessibleInBothSchemes(page)
  }
})

test('signing in: an invalid address, after a link was sent, and the form without a field', async ({
  page,
  mailbox,
}) => {
  const email = 'mia@acme-robotics.example'
  const send = page.getByRole('button', { name: 'Email me a sign-in link' }).first()
  await page.goto('/sign-in?email=half@')
  await send.click()
  await expect(page.getByText('whole email address')).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await page.getByLabel('Email address').fill(email)
  const mail = await mailbox.mailAfter(email, async () => {
    await send.click()
    await expect(page.getByText('a link is on its way')).toBeVisible()
  })
  await expectAccessibleInBothSchemes(page)
  await page.goto(findSignInLink(mail))
  await expectAccessibleInBothSchemes(page)
  await page.goto(await mintLink({ sub: 'usr_1008', order: getOrderId('usr_1008', 0) }))
  await page.getByRole('link', { name: 'Your other orders' }).click()
  await expect(page.getByText('k•••@t•••.example')).toBeVisible()
  await expectAccessibleInBothSchemes(page)
})

test('an order with a draft', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', order(4))
  await page.getByLabel('Company or full name').fill('Typed')
  await page.context().clearCookies({ name: 'portico' })
  await save(page)
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await openLink(page, 'usr_1008', order(4))
  await expect(page.getByRole('button', { name: 'Discard it' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
})

test('the list: full, filtered, loading more, without a match, empty, forbidden', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1002')
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'Show more orders' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(40)
  await expectAccessibleInBothSchemes(page)
  for (const path of ['/orders?q=icon&type=one_time', '/orders?q=zeppelin', '/orders?page=3']) {
    await page.goto(path)
    await expectAccessibleInBothSchemes(page)
  }
  await openLink(page, 'usr_1015')
  await expectAccessibleInBothSchemes(page)
  await openLink(page, 'usr_1003', '/orders', 'member_lee')
  await expectAccessibleInBothSchemes(page)
})

test('many papers: to choose, nothing chosen, issued, for viewing only', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1002')
  for (const query of ['', '?problem=unchosen', '?issued=3&refused=1&left=2']) {
    await page.goto(`/orders/papers${query}`)
    await expectAccessibleInBothSchemes(page)
  }
  await page.goto(await mintLink({ sub: 'usr_1008', can: 'view' }))
  await page.goto('/orders/papers')
  await expectAccessibleInBothSchemes(page)
})

test('one order: locked, open, wrong, unchanged, not found', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', order(0))
  await expectAccessibleInBothSchemes(page)
  await save(page)
  await expect(page.getByText('Nothing was changed')).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await page.goto(order(8))
  await expectAccessibleInBothSchemes(page)
  await page.getByLabel('City').fill('渋谷区')
  await save(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Please correct' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await page.goto(`/orders/${getOrderId('usr_1001', 0)}`)
  await expectAccessibleInBothSchemes(page)
})

test('the account: at first, invalid, unchanged, view-only, for a member', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', '/account')
  await expectAccessibleInBothSchemes(page)
  const saveDetails = page.getByRole('button', { name: 'Save your details' })
  await saveDetails.click()
  await expect(page.getByText('Nothing was changed')).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('textbox', { name: 'Tax ID' }).fill('1')
  await saveDetails.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Please correct' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await page.goto(await mintLink({ sub: 'usr_1008', can: 'view' }))
  await page.goto('/account')
  await expectAccessibleInBothSchemes(page)
  await openLink(page, 'usr_1003', '/account', 'member_lee')
  await expectAccessibleInBothSchemes(page)
})

test('the account with a draft', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', '/account')
  await page.getByLabel('City').fill('Typed')
  await page.context().clearCookies({ name: 'portico' })
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
  await openLink(page, 'usr_1008', '/account')
  await expect(page.getByRole('button', { name: 'Discard it' })).toBeVisible()
  await expectAccessibleInBothSchemes(page)
})

test('an order that was saved', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', order(1))
  await page.getByLabel('Company or full name').fill('田中商店')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expectAccessibleInBothSchemes(page)
})

test.describe('in Arabic', () => {
  test.use({ chosenLanguage: 'ar' })

  test('the list and an order', async ({ page, openLink }) => {
    await openLink(page, 'usr_1006')
    await expectAccessibleInBothSchemes(page)
    await page.goto(`/orders/${getOrderId('usr_1006', 0)}`)
    await expectAccessibleInBothSchemes(page)
  })

  test('the account', async ({ page, openLink }) => {
    await openLink(page, 'usr_1006', '/account')
    await expectAccessibleInBothSchemes(page)
  })
})

test('the keyboard alone suffices to correct an order', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', order(3))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.getByLabel('Company or full name').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Tanaka KK')
  await page.keyboard.press('Enter')
  await expect(savedNotice(page)).toBeVisible()
})

test('every page has one heading of the first level and a title of its own', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008')
  const titles = new Set<string>()
  for (const path of [
    '/orders',
    order(0),
    '/account',
    '/sign-in',
    '/nowhere',
    '/sign-in?reason=expired',
    '/accessibility',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(7)
})
