import type { Browser, Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { findSignInLink, openMailbox } from '../mailbox'
import { expect, test } from '../portal'
import { choose, type Fault, limits, nameScripts, nonsense, outages } from './faults'
import { type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

let count = 0

/** Adds a customer: only so many mails an hour go to one address. */
async function addCustomer(): Promise<string> {
  count += 1
  const email = `visitor-${count}@shop.example`
  const response = await fetch(`${portal.api}/v1/customers/`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, name: `Visitor ${count}` }),
  })
  expect(response.status).toBe(201)
  return email
}

/** Has a link to sign in mailed, as somebody at an address of their own. */
async function requestLink(browser: Browser, javaScriptEnabled: boolean) {
  portal.end()
  const email = await addCustomer()
  const extraHTTPHeaders = { 'x-forwarded-for': `198.51.100.${count}` }
  const page = await (await browser.newContext({ javaScriptEnabled, extraHTTPHeaders })).newPage()
  await page.goto(`${portal.url}/sign-in`)
  await page.getByLabel('Email address').fill(email)
  const mail = await openMailbox(portal.data).mailAfter(email, () =>
    page.getByRole('button', { name: 'Email me a sign-in link' }).first().click(),
  )
  return { page, link: findSignInLink(mail) }
}

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })

const kinds: { faults: [string, Fault][]; title: string }[] = [
  { faults: choose(outages, 2), title: 'We can’t reach your orders right now' },
  { faults: choose(nonsense, 1), title: 'Something went wrong' },
  { faults: choose(limits, 1), title: 'A moment, please' },
]

let index = 0
for (const { faults, title } of kinds) {
  for (const [name, fault] of faults) {
    const javaScriptEnabled = index++ % 2 === 0
    const how = nameScripts(javaScriptEnabled)
    test(`a link to sign in outlives ${name}, ${how}`, async ({ browser }) => {
      const { page, link } = await requestLink(browser, javaScriptEnabled)
      const trouble = { fault, isFor: () => true, isDone: false }
      const failed = page.getByRole('heading', { level: 1, name: title })

      portal.begin(trouble)
      await page.goto(link)
      await expect(failed).toBeVisible()
      portal.end()
      await page.getByRole('link', { name: 'Try again' }).click()
      await expect(page.getByText(/^You sign in as /)).toBeVisible()

      portal.begin(trouble)
      await signIn(page).click()
      await expect(failed).toBeVisible()
      portal.end()
      await page.getByRole('link', { name: 'Try again' }).click()
      await signIn(page).click()
      await expect(page.getByRole('heading', { name: 'No orders yet' })).toBeVisible()
      await page.context().close()
    })
  }
}
