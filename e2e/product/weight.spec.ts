import { gzipSync } from 'node:zlib'
import { measureScripts, scriptBudgets } from '../measure-scripts'
import { expect, getOrderId, test } from '../portal'

/** The rules of a country, which are loaded when it is chosen: gzip, in bytes. */
const RULES_MAX = 3_000

test('the list of orders stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  expect(await measureScripts(await context.newPage(), '/orders')).toBeLessThanOrEqual(
    scriptBudgets.orders,
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
    expect(weight).toBeLessThanOrEqual(scriptBudgets.order)
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
  expect(weight).toBeLessThanOrEqual(RULES_MAX)
})

test('the account stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  const weight = await measureScripts(await context.newPage(), '/account')
  expect(weight).toBeLessThanOrEqual(scriptBudgets.account)
})

test('choosing papers stays within its budget', async ({ page, openLink, context }) => {
  await openLink(page, 'usr_1002')
  const weight = await measureScripts(await context.newPage(), '/orders/papers')
  expect(weight).toBeLessThanOrEqual(scriptBudgets.papers)
})

test('signing in stays within its budget', async ({ page }) => {
  expect(await measureScripts(page, '/sign-in')).toBeLessThanOrEqual(scriptBudgets.signIn)
})

test('the accessibility statement stays within its budget', async ({ page }) => {
  expect(await measureScripts(page, '/accessibility')).toBeLessThanOrEqual(
    scriptBudgets.accessibility,
  )
})
