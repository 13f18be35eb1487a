import type { Page } from '@playwright/test'
import { findHiddenFocus } from '../focus-in-view'
import { expect, getOrderId, save, test } from '../portal'
import { findDamagedText, showsWholeHint, spaceOutText } from '../text-spacing'

// WCAG 2.2: 1.4.12 Text Spacing, and 2.4.11 Focus Not Obscured (Minimum).

type View = {
  name: string
  /** Null for who isn't signed in. */
  path: string | null
  prepare?: (page: Page) => Promise<void>
}

const ORDER = `/orders/${getOrderId('usr_1006', 4)}`

const views: View[] = [
  { name: 'the list', path: '/orders' },
  { name: 'an order', path: ORDER },
  { name: 'an order that can’t be saved', path: ORDER, prepare: saveWithoutName },
  { name: 'the account', path: '/account' },
  { name: 'the sign-in page', path: null },
]

/** The foot of the form, which is always in view, is highest when it says what is wrong. */
async function saveWithoutName(page: Page): Promise<void> {
  await page.getByLabel('Company or full name').fill('')
  await save(page)
  await expect(page.locator('[data-outcome]:not(:empty)')).toBeVisible()
}

for (const { name, path, prepare } of views) {
  for (const width of [390, 1280]) {
    test.describe(`${name} at ${width} px`, () => {
      test.beforeEach(async ({ page, openLink }) => {
        await page.setViewportSize({ width, height: 800 })
        if (path) await openLink(page, 'usr_1006', path)
        else await page.goto('/sign-in')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await prepare?.(page)
      })

      test('bears the text spacing that its reader wants', async ({ page }) => {
        await spaceOutText(page)
        expect(await findDamagedText(page)).toEqual([])
      })

      test('shows what has the focus', async ({ page }) => {
        for (const key of ['Tab', 'Shift+Tab'] as const) {
          const { stops, hidden } = await findHiddenFocus(page, key)
          expect(hidden).toEqual([])
          expect(stops).toBeGreaterThan(2)
        }
      })
    })
  }
}

test('on a wide screen, the search still says in full what it finds', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1006')
  const hint = 'Product, invoice number or amount'
  expect(await showsWholeHint(page, hint)).toBe(true)
  await spaceOutText(page)
  expect(await showsWholeHint(page, hint)).toBe(true)
})
