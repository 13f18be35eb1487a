import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { expect, getOrderId, mintLink, test } from '../portal'
import { choose, type Fault, limits, nameScripts, nonsense, outages } from './faults'
import { type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

const order = getOrderId('usr_1001', 0)

const button = (page: Page) => page.getByRole('button', { name: /^Download (corrected )?invoice$/ })

const invoiceLink = (page: Page) =>
  page.getByRole('link', { name: /^Download (corrected )?invoice$/ })

async function open(browser: Browser, javaScriptEnabled: boolean, path: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  portal.end()
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001' })))
  await page.goto(portal.url + path)
  if (javaScriptEnabled) await page.waitForLoadState('networkidle')
  return page
}

/** Presses it, and returns how the file begins. */
async function download(page: Page, from: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), from.first().click()])
  return (await readFile(await file.path())).subarray(0, 4).toString()
}

let index = 0
/** Every other fault comes to a page without scripts. */
const byTurns = (faults: [string, Fault][]) =>
  faults.map(([name, fault]) => {
    const javaScriptEnabled = index++ % 2 === 0
    return {
      name: `${name}, ${nameScripts(javaScriptEnabled)}`,
      fault,
      javaScriptEnabled,
    }
  })

const failing = byTurns([...choose(outages, 2), ...choose(nonsense, 1)])
const busy = byTurns(choose(limits, 1))

for (const { name, fault, javaScriptEnabled } of [...failing, ...busy]) {
  test(`an invoice can be had after ${name}`, async ({ browser }) => {
    const page = await open(browser, javaScriptEnabled, `/orders/${order}`)
    portal.begin({ fault, isFor: ({ url }) => /invoice/.test(url ?? ''), isDone: false })
    await button(page).or(invoiceLink(page)).first().click()
    const why = /The invoice (can’t be (reached|read) at the moment|is still being made)|is busy/
    await expect(page.getByRole('main').getByText(why).first()).toBeVisible()
    portal.end()
    expect(await download(page, button(page).or(invoiceLink(page)))).toBe('%PDF')
    await page.context().close()
  })

  test(`a table can be had after ${name}`, async ({ browser }) => {
    const page = await open(browser, javaScriptEnabled, '/orders/papers')
    await expectAfter(page, fault, 'Download CSV')
  })
}

for (const { name, fault, javaScriptEnabled } of failing) {
  test(`a ZIP can be had after ${name}`, async ({ browser }) => {
    const page = await open(browser, javaScriptEnabled, '/orders/papers')
    expect(await expectAfter(page, fault, 'Download ZIP')).toMatch(/^PK/)
  })
}

for (const { name, fault, javaScriptEnabled } of busy) {
  test(`a ZIP that was begun waits for the end of ${name}`, async ({ browser }) => {
    const page = await open(browser, javaScriptEnabled, '/orders/papers')
    portal.begin({ fault, isFor: () => true, isDone: false })
    const press = page.getByRole('button', { name: 'Download ZIP' }).first()
    const [file] = await Promise.all([page.waitForEvent('download'), press.click()])
    portal.end()
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    await page.context().close()
  })
}

/** Presses a button while this comes in place of each answer, and again afterwards. */
async function expectAfter(page: Page, fault: Fault, label: string): Promise<string> {
  const press = page.getByRole('button', { name: label })
  portal.begin({ fault, isFor: () => true, isDone: false })
  await press.first().click()
  const why = /can’t (be|reach)|is busy|Something went wrong|A moment, please/
  await expect(page.getByRole('main').getByText(why).first()).toBeVisible()
  portal.end()
  await page.goto(`${portal.url}/orders/papers`)
  const start = await download(page, press)
  await page.context().close()
  return start
}
