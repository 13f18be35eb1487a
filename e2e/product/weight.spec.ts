import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, getOrderId, test } from '../portal'

/**
 * The budget of a page: JavaScript at load, gzip, in bytes. `rules` is that of the rules of a
 * country, which are loaded when it is chosen.
 */
const budgets = {
  orders: 152_000,
  order: 165_000,
  rules: 3_000,
  account: 165_000,
  papers: 145_000,
  signIn: 145_000,
  accessibility: 145_000,
}

/** Measures all JavaScript that a browser loads for a path until it is idle. */
async function measureScripts(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  const all = await Promise.all(bodies)
  return all.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

test('the list of orders stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  expect(await measureScripts(await context.newPage(), '/orders')).toBeLessThanOrEqual(
    budgets.orders,
  )
})

test('one order stays within its budget, also when a country is to be chosen', async ({
  page,
  openLink,
  context,
}) => {
  await openLink(page, 'usr_1008')
  for (const index of [0, 8]) {
    const weight = await measureScripts(
      await context.newPage(),
      `/orders/${getOrderId('usr_1008', index)}`,
    )
    expect(weight).toBeLessThanOrEqual(budgets.order)
  }
})

test('the rules of the country with the longest list stay within their budget', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  const rules = page.waitForResponse('**/address-rules/**')
  await page.getByLabel('Country or region').selectOption('Italy')
  const weight = gzipSync(await (await rules).body()).length
  expect(weight).toBeLessThanOrEqual(budgets.rules)
})

test('the account stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  const weight = await measureScripts(await context.newPage(), '/account')
  expect(weight).toBeLessThanOrEqual(budgets.account)
})

test('choosing papers stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  const weight = await measureScripts(await context.newPage(), '/orders/papers')
  expect(weight).toBeLessThanOrEqual(budgets.papers)
})

test('signing in stays within its budget', async ({ page }) => {
  expect(await measureScripts(page, '/sign-in')).toBeLessThanOrEqual(budgets.signIn)
})

test('the accessibility statement stays within its budget', async ({ page }) => {
  expect(await measureScripts(page, '/accessibility')).toBeLessThanOrEqual(budgets.accessibility)
})
