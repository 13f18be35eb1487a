import type { Browser, Page } from '@playwright/test'
import { saveDetails, savedDetailsNotice } from '../account-page'
import { expect, mintLink, test } from '../portal'
import { choose, type Fault, limits, nameScripts, nonsense, outages, refusals } from './faults'
import { expectNoChangeTwice, type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

const name = (page: Page) => page.getByLabel('Name', { exact: true })
const billingName = (page: Page) => page.getByLabel('Company or full name on invoices')

/** What the page says of the save; a refused field says it beside itself and above the form. */
const outcome = (page: Page) =>
  page.getByRole('main').locator('[role=alert], [role=status]').filter({ hasText: /\S/ }).first()

let count = 0

type Situation = { javaScriptEnabled: boolean; fault: Fault; isDone: boolean }

/** Types other names each time, and lets the API answer changes with this. */
async function typeBefore(browser: Browser, { javaScriptEnabled, fault, isDone }: Situation) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  portal.end()
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1004' })))
  await page.goto(`${portal.url}/account`)
  count += 1
  const typed = { name: `Dana ${count}`, billingName: `Whitfield and ${count} others` }
  await name(page).fill(typed.name)
  await billingName(page).fill(typed.billingName)
  portal.begin({ fault, isFor: ({ method }) => method === 'PATCH', isDone })
  return { page, typed }
}

async function expectTyped(page: Page, typed: { name: string; billingName: string }) {
  await expect(name(page)).toHaveValue(typed.name)
  await expect(billingName(page)).toHaveValue(typed.billingName)
}

// Each fault comes to one of both ways; the order's stories have all of them for both.
const lost = choose({ ...outages, ...nonsense }, 2)
const refused = choose({ ...limits, ...refusals }, 2)

for (const [index, [fault, answer]] of lost.entries()) {
  const javaScriptEnabled = index % 2 === 0
  test(`an account that was saved is said to be in spite of ${fault}, ${nameScripts(javaScriptEnabled)}`, async ({
    browser,
  }) => {
    const lossy = { javaScriptEnabled, fault: answer, isDone: true }
    const { page, typed } = await typeBefore(browser, lossy)
    await saveDetails(page)
    await expect(savedDetailsNotice(page)).toBeVisible()
    expectNoChangeTwice(portal)
    await expectTyped(page, typed)
    await page.context().close()
  })
}

for (const [index, [fault, answer]] of [...lost, ...refused].entries()) {
  const javaScriptEnabled = index % 2 === 1
  test(`an account that wasn’t saved keeps what was typed after ${fault}, ${nameScripts(javaScriptEnabled)}`, async ({
    browser,
  }) => {
    const lossy = { javaScriptEnabled, fault: answer, isDone: false }
    const { page, typed } = await typeBefore(browser, lossy)
    await saveDetails(page)
    await expect(outcome(page)).toBeVisible()
    await expect(savedDetailsNotice(page)).toBeHidden()
    expectNoChangeTwice(portal)
    await expectTyped(page, typed)
    portal.end()
    await saveDetails(page)
    await expect(savedDetailsNotice(page)).toBeVisible()
    await page.context().close()
  })
}
