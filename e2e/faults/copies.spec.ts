import type { Browser, Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import { choose, type Fault, limits, nameScripts, nonsense, outages, refusals } from './faults'
import { expectNoChangeTwice, type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

const source = getOrderId('usr_1001', 0)

/** How many other orders get the details. */
const OTHERS = 2

const start = (page: Page) => page.getByRole('button', { name: /^Use these details/ })

const saved = (page: Page) =>
  page
    .getByRole('region', { name: 'Orders' })
    .getByRole('listitem')
    .filter({ hasText: /Saved|Already so/ })

let count = 0

type Situation = { javaScriptEnabled: boolean; fault: Fault; isDone: boolean }

/** Corrects an order, chooses others for its details, and lets the API answer changes with this. */
async function chooseBefore(browser: Browser, { javaScriptEnabled, fault, isDone }: Situation) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  portal.end()
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001' })))
  await page.goto(`${portal.url}/orders/${source}`)
  count += 1
  const name = `Byrne Design ${count}`
  await page.getByLabel('Company or full name').fill(name)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await page.getByRole('link', { name: 'Use these details for other orders' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'other orders' })).toBeVisible()
  // A press before the scripts have run sends the form without them.
  if (javaScriptEnabled) await page.waitForLoadState('networkidle')
  const ids = await chooseOthers(page)
  portal.begin({ fault, isFor: ({ method }) => method === 'PATCH', isDone })
  return { page, name, ids }
}

/** Leaves ticks at a few of the orders, or at these, and returns their ids. */
async function chooseOthers(page: Page, ids?: string[]): Promise<string[]> {
  const boxes = page
    .getByRole('group', { name: /other orders? that had/ })
    .locator('li')
    .getByRole('checkbox')
  const values = await boxes.evaluateAll((all) => all.map((each) => each.getAttribute('value')))
  const chosen = ids ?? values.slice(0, OTHERS).map(String)
  for (const [index, id] of values.entries()) {
    await boxes.nth(index).setChecked(chosen.includes(String(id)))
  }
  return chosen
}

/** The names on these orders, as the API has them. */
async function readNames(ids: string[]): Promise<string[]> {
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
  const answers = ids.map((id) => fetch(`${portal.api}/v1/orders/${id}`, { headers }))
  const orders = await Promise.all((await Promise.all(answers)).map((answer) => answer.json()))
  return orders.map(({ billing_name }) => billing_name)
}

// Each fault comes to one of both ways; the order's stories have all of them for both.
const lost = choose({ ...outages, ...nonsense }, 2)
const refused = [...choose(limits, 1), ...choose(refusals, 1)]

for (const [index, [fault, answer]] of lost.entries()) {
  const javaScriptEnabled = index % 2 === 0
  test(`other orders that got the details are said to have them in spite of ${fault}, ${nameScripts(javaScriptEnabled)}`, async ({
    browser,
  }) => {
    const lossy = { javaScriptEnabled, fault: answer, isDone: true }
    const { page, name, ids } = await chooseBefore(browser, lossy)
    await start(page).click()
    await expect(saved(page)).toHaveCount(OTHERS, { timeout: 30_000 })
    expect(await readNames(ids)).toEqual(ids.map(() => name))
    expectNoChangeTwice(portal)
    await page.context().close()
  })
}

for (const [index, [fault, answer]] of [...lost, ...refused].entries()) {
  const javaScriptEnabled = index % 2 === 1
  test(`other orders that didn’t get the details aren’t said to have them after ${fault}, ${nameScripts(javaScriptEnabled)}`, async ({
    browser,
  }) => {
    const lossy = { javaScriptEnabled, fault: answer, isDone: false }
    const { page, name, ids } = await chooseBefore(browser, lossy)
    const copyPage = page.url()
    const before = await readNames(ids)
    await start(page).click()
    const said = page
      .getByRole('main')
      .getByText(
        /No answer, try again|Not accepted|No longer there|didn’t answer|Too many requests|is busy|This didn’t work/,
      )
    await expect(said.first()).toBeVisible({ timeout: 30_000 })
    await expect(saved(page)).toHaveCount(0)
    expect(await readNames(ids)).toEqual(before)
    portal.end()
    await page.goto(copyPage)
    if (javaScriptEnabled) await page.waitForLoadState('networkidle')
    await chooseOthers(page, ids)
    await start(page).click()
    await expect(saved(page)).toHaveCount(OTHERS)
    expect(await readNames(ids)).toEqual(ids.map(() => name))
    await page.context().close()
  })
}
