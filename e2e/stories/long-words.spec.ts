import type { Page } from '@playwright/test'
import { findOverflow } from '../find-overflow'
import { expect, getOrderId, test } from '../portal'

const PRODUCT = `Donau${'dampfschifffahrtselektrizitäten'.repeat(2)}hauptbetriebs`.slice(0, 77)
const NAME = 'Gesellschaft'.repeat(10)

/** Puts long words where the names of products and customers are. */
async function stretchNames(page: Page) {
  await page.evaluate(
    ([product = '', name = '']) => {
      for (const each of document.querySelectorAll('h1 bdi, article td bdi')) {
        each.textContent = product
      }
      for (const each of document.querySelectorAll('header bdi, article section bdi')) {
        each.textContent = name
      }
    },
    [PRODUCT, NAME],
  )
}

// Where scroll bars take room, less than 320 px are left.
for (const width of [300, 320, 390, 768, 1024, 1280]) {
  test(`long words fit on an order at ${width} px`, async ({ page, openLink }) => {
    await page.setViewportSize({ width, height: 800 })
    await openLink(page, 'usr_1006', `/orders/${getOrderId('usr_1006', 4)}`)
    await page.waitForLoadState('networkidle')
    await stretchNames(page)
    expect(await findOverflow(page)).toEqual([])
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await findOverflow(page)).toEqual([])
  })
}
