import type { Page } from '@playwright/test'
import { findSignInLink } from '../mailbox'
import { expect, getOrderId, mintLink, signOut, test } from '../portal'

// Each story has its own client address, since the number of mails an hour is limited for each.
const nextClient = () =>
  `198.51.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`

test.use({ extraHTTPHeaders: async ({ mode: _ }, use) => use({ 'x-forwarded-for': nextClient() }) })

const send = (page: Page) =>
  page.getByRole('button', { name: 'Email me a sign-in link' }).first().click()

const sent = (page: Page) => page.getByText('a link is on its way')

async function requestLink(page: Page, email: string) {
  await page.getByLabel('Email address').fill(email)
  await send(page)
  await expect(sent(page)).toBeVisible()
}

test('a requested link leads back to the order, also on another device', async ({
  page,
  browser,
  mailbox,
  mode,
}) => {
  const order = `/orders/${getOrderId('usr_1014', 2)}`
  await page.goto(order)
  const mail = await mailbox.mailAfter('etienne@tremblay.example', () =>
    requestLink(page, 'Etienne@Tremblay.example'),
  )
  const link = findSignInLink(mail)
  const phone = await (await browser.newContext()).newPage()
  await phone.goto(link)
  await expect(phone.getByText(/^You sign in as .*Tremblay/)).toBeVisible()
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone).toHaveURL(new RegExp(`${order}$`))
  await expect(phone.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await phone.goto('/orders')
  await expect(phone.getByRole('heading', { name: 'Your orders' })).toBeVisible()

  // Without a database, used links aren't stored, and the link works until it expires.
  if (mode === 'hosted') return
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  const again = await mailbox.mailAfter('etienne@tremblay.example', () => send(page))
  await page.goto(findSignInLink(again))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`${order}$`))
})

test('programs that scan mails don’t use up a link, and signing in replaces the previous session', async ({
  page,
  request,
  mailbox,
  openLink,
}) => {
  await page.goto('/sign-in')
  const email = 'lucie@moreau-atelier.example'
  const link = findSignInLink(await mailbox.mailAfter(email, () => requestLink(page, email)))
  for (let time = 0; time < 10; time++) {
    expect((await request.head(link)).headers()['set-cookie']).toBeUndefined()
    expect((await request.get(link)).headers()['set-cookie']).toBeUndefined()
  }
  await page.goto(link)
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in\?/)
  await openLink(page, 'usr_1015')
  await page.goto(link)
  await expect(page.locator('header summary')).toContainText('Ida Holm')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('header summary')).toContainText('Lucie Moreau')
})

test('an unknown address gets the same answer, and no mail', async ({ page, mailbox }) => {
  const answers: (string | null)[] = []
  for (const email of ['nobody@nowhere.example', 'accounts@ufuq-trading.example']) {
    await page.goto('/sign-in')
    const press = () => requestLink(page, email)
    if (email.startsWith('nobody')) await press()
    else await mailbox.mailAfter(email, press)
    answers.push((await page.getByRole('main').textContent())?.replace(email, '…') ?? null)
  }
  expect(answers[0]).toBe(answers[1])
  expect(await mailbox.mailsTo('nobody@nowhere.example')).toEqual([])
})

test('a link never leads to another site', async ({ page, mailbox }) => {
  await page.goto('/sign-in?to=https://evil.example/orders')
  const email = 'anna@sokolova.example'
  const link = findSignInLink(await mailbox.mailAfter(email, () => requestLink(page, email)))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/orders$/)
})

test('a person who belongs to several customers chooses one', async ({
  page,
  api,
  mailbox,
  mode,
}) => {
  test.skip(mode === 'hosted', 'an API elsewhere finds no members by email')
  const email = 'eleni@papadopoulou.example'
  await api.addTeam('Ermou Print', email)
  await page.goto('/sign-in')
  const mail = await mailbox.mailAfter(email, () => requestLink(page, email))
  await page.goto(findSignInLink(mail))
  await expect(page.getByRole('button', { name: 'Ελένη Παπαδοπούλου' })).toBeVisible()
  await page.getByRole('button', { name: 'Ermou Print' }).click()
  await expect(page.getByRole('heading', { name: 'No orders yet' })).toBeVisible()
})

test('a member of a team signs in as themselves', async ({ page, mailbox, mode }) => {
  test.skip(mode === 'hosted', 'an API elsewhere finds no members by email')
  await page.goto('/sign-in')
  const email = 'sam@acme-robotics.example'
  const mail = await mailbox.mailAfter(email, () => requestLink(page, email))
  await page.goto(findSignInLink(mail))
  await expect(page.getByText('Sam Okafor')).toContainText('Acme Robotics, Inc.')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
})

test('instead of an expired link, one goes to the address on file with a press', async ({
  page,
  mailbox,
}) => {
  const order = getOrderId('usr_1004', 2)
  await page.goto(await mintLink({ sub: 'usr_1004', order, age: 100, days: 90 }))
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
  await expect(page.getByText('d•••@w•••.example')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('whitfield')
  const mail = await mailbox.mailAfter('dana@whitfield.example', () => send(page))
  await expect(sent(page)).toContainText('d•••@w•••.example')
  await page.goto(findSignInLink(mail))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`/orders/${order}$`))
})

test('from one order to all of them, by a press', async ({ page, mailbox }) => {
  const order = getOrderId('usr_1009', 1)
  await page.goto(await mintLink({ sub: 'usr_1009', order }))
  await page.getByRole('link', { name: 'Your other orders' }).click()
  await expect(page.getByText('b•••@s•••.example')).toBeVisible()
  await expect(page.getByLabel('Email address')).toBeVisible()
  const mail = await mailbox.mailAfter('bia@souza-arquitetura.example', () => send(page))
  await page.goto(findSignInLink(mail))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/orders$/)
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
})

test('a member’s expired link goes to the member, not to the team', async ({ page, mailbox }) => {
  const order = getOrderId('usr_1003', 3)
  const holder = { sub: 'usr_1003', member: 'member_sam' }
  await page.goto(await mintLink({ ...holder, order, age: 100, days: 90 }))
  await expect(page.getByText('s•••@a•••.example')).toBeVisible()
  await mailbox.mailAfter('sam@acme-robotics.example', () => send(page))
})

for (const email of ['kaito@tanaka.example', 'nobody@kept-asking.example']) {
  test(`more than five mails an hour are not sent to ${email}, and it says how long`, async ({
    page,
  }) => {
    for (let time = 0; time < 5; time++) {
      await page.goto('/sign-in')
      await requestLink(page, email)
    }
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(email.toUpperCase())
    await send(page)
    await expect(page.getByText(/Please wait (59|60) minutes/)).toBeVisible()
    await expect(page.getByLabel('Email address')).toHaveValue(email.toUpperCase())
  })
}

test('what is no address is said at the field', async ({ page }) => {
  await page.goto('/sign-in?email=half@')
  await expect(page.getByLabel('Email address')).toHaveValue('half@')
  await send(page)
  await expect(page.getByLabel('Email address')).toHaveAccessibleDescription(/whole email address/)
  await expect(page.getByLabel('Email address')).toBeFocused()
})

test('mails that carry only the email lead to the form with it', async ({ page, openLink }) => {
  for (const path of ['/?email=a%40b.example', '/orders?email=a%40b.example']) {
    await page.goto(path)
    await expect(page.getByLabel('Email address')).toHaveValue('a@b.example')
  }
  await openLink(page, 'usr_1015')
  await page.goto('/?email=a%40b.example')
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
})

test('the form is there after signing out', async ({ page, openLink }) => {
  await openLink(page, 'usr_1015')
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(page.getByLabel('Email address')).toBeVisible()
})

test('a connection that breaks takes nothing away', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill('a@b.example')
  await page.context().setOffline(true)
  await send(page)
  await expect(page.getByText('can’t be reached')).toBeVisible()
  await expect(page.getByLabel('Email address')).toHaveValue('a@b.example')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link can be asked for and used', async ({ page, mailbox }) => {
    const order = `/orders/${getOrderId('usr_1005', 1)}`
    const email = 'chan@harbour-press.example'
    await page.goto(order)
    await page.getByLabel('Email address').fill('nonsense')
    await send(page)
    await expect(page.getByLabel('Email address')).toHaveAccessibleDescription(/whole email/)
    await expect(page.getByLabel('Email address')).toHaveValue('nonsense')
    const mail = await mailbox.mailAfter(email, () => requestLink(page, email))
    await page.goto(findSignInLink(mail))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(new RegExp(`${order}$`))
  })
})
