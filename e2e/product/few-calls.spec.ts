import type { Browser, Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import { type RunningServer, startServer } from '../server'
import { startPortalOnPartlyFailingApi } from './portal-on-partly-failing-api'

// The hosted API allows 500 calls a minute for all customers together.

let shop: RunningServer
let portal: RunningServer
const calls: string[] = []

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  shop = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  portal = await startPortalOnPartlyFailingApi(shop.url, ({ method, url = '' }) => {
    calls.push(`${method} ${url.replace('/v1/', '').replace(/\?.*/, '')}`)
    return null
  })
  // The start checks the configuration in the background, and asks for the organization.
  await expect.poll(() => calls.length).toBe(5)
})

test.afterAll(async () => {
  await portal.stop()
  await shop.stop()
})

const me = getOrderId('usr_1001', 0)
const order = `customer-portal/orders/${me}`

/** The calls that the portal makes meanwhile, in the order of their names. */
async function callsDuring(act: () => Promise<unknown>): Promise<string[]> {
  calls.length = 0
  await act()
  return [...calls].sort()
}

/** Signs in, which opens a session at the API and asks who the customer is. */
async function signIn(page: Page): Promise<void> {
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001' })))
  await page.waitForLoadState('networkidle')
}

test('who signs in is asked for once, and then the list takes one call', async ({ page }) => {
  expect(await callsDuring(() => signIn(page))).toEqual([
    'GET customer-portal/customers/me',
    'GET customer-portal/orders/',
    'POST customer-sessions/',
  ])
  const again = await callsDuring(() => page.goto(`${portal.url}/orders`))
  expect(again).toEqual(['GET customer-portal/orders/'])
})

test('a member of a team is asked for once, too', async ({ page }) => {
  const link = portal.url + (await mintLink({ sub: 'usr_1003', member: 'member_sam' }))
  const signedIn = await callsDuring(async () => {
    await page.goto(link)
    await expect(page.locator('header summary')).toContainText('Sam Okafor')
    await page.waitForLoadState('networkidle')
  })
  expect(signedIn).toEqual([
    'GET customer-portal/customer-session/user',
    'GET customer-portal/customers/me',
    'GET customer-portal/orders/',
    'POST customer-sessions/',
  ])
  const again = await callsDuring(() => page.goto(`${portal.url}/orders`))
  expect(again).toEqual(['GET customer-portal/orders/'])
})

test('a search by number takes one call, an order too', async ({ page }) => {
  await signIn(page)
  const [number] = /NORD-\d{5}/.exec(await page.getByRole('main').innerText()) ?? []
  const found = await callsDuring(() => page.goto(`${portal.url}/orders?q=${number}`))
  await expect(page.getByText('1 order matches')).toBeVisible()
  expect(found).toEqual(['GET customer-portal/orders/'])
  const shown = await callsDuring(() => page.goto(`${portal.url}/orders/${me}`))
  expect(shown).toEqual([`GET ${order}`])
})

test('a correction reads the order, and writes it', async ({ page }) => {
  await signIn(page)
  await page.goto(`${portal.url}/orders/${me}`)
  await page.getByLabel('Company or full name').fill('Byrne Design in few calls')
  const made = await callsDuring(async () => {
    await save(page)
    await expect(savedNotice(page)).toBeVisible()
  })
  expect(made).toEqual([`GET ${order}`, `PATCH ${order}`])
})

test('the account takes two calls, and saving it four', async ({ page }) => {
  await signIn(page)
  const shown = await callsDuring(() => page.goto(`${portal.url}/account`))
  expect(shown).toEqual([
    'GET customer-portal/customer-session/user',
    expect.stringMatching(/^GET customers\//),
  ])
  await page.getByLabel('Name', { exact: true }).fill('Aoife B.')
  await page.getByLabel('Company or full name on invoices').fill('Byrne Studio')
  const made = await callsDuring(async () => {
    await page.getByRole('button', { name: 'Save your details' }).click()
    await expect(page.locator('header summary')).toContainText('Aoife B.')
  })
  expect(made).toEqual([
    'GET customer-portal/customer-session/user',
    expect.stringMatching(/^GET customers\//),
    'PATCH customer-portal/customers/me',
    expect.stringMatching(/^PATCH customers\//),
  ])
})

const customers = [1001, 1002, 1004, 1006, 1007, 1009, 1010, 1011, 1014, 1016]

type Visit = { sub: string; nth: number }

const visits = customers.map((number) => [0, 1, 2].map((nth) => ({ sub: `usr_${number}`, nth })))

async function visit(browser: Browser, { sub, nth }: Visit): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(portal.url + (await mintLink({ sub })))
  await page.goto(`${portal.url}/orders/${getOrderId(sub, nth)}`)
  await page.getByLabel('Company or full name').fill(`One of thirty ${nth}`)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.goto(`${portal.url}/orders`)
  await page.goto(`${portal.url}/account`)
  await expect(page.getByRole('button', { name: 'Save your details' })).toBeVisible()
  await context.close()
}

test('the calls of a minute are enough for thirty customers who correct an order', async ({
  browser,
}) => {
  test.slow()
  const made = await callsDuring(async () => {
    for (const some of visits) await Promise.all(some.map((each) => visit(browser, each)))
  })
  expect(made.length).toBeLessThan(500)
  expect(made.length).toBeGreaterThan(30 * 5)
})
