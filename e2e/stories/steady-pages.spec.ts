import type { Page } from '@playwright/test'
import { expect, getOrderId, test } from '../portal'

declare global {
  interface Window {
    shifts: string[]
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = JSON.stringify(entry)
        // What moves within half a second of a key or a press is expected there.
        if (shift.includes('"hadRecentInput":false')) window.shifts.push(shift)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
})

/** What moved since the page opened, as Cumulative Layout Shift counts it. */
const readShifts = (page: Page) => page.evaluate(() => window.shifts)

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

for (const size of sizes) {
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size })

    test('nothing moves on the list while it loads', async ({ page, openLink }) => {
      await openLink(page, 'usr_1002')
      await page.waitForLoadState('networkidle')
      expect(await readShifts(page)).toEqual([])
    })

    test('nothing moves on an order while it loads and is typed in', async ({ page, openLink }) => {
      await openLink(page, 'usr_1002', `/orders/${getOrderId('usr_1002', 226)}`)
      await page.waitForLoadState('networkidle')
      expect(await readShifts(page)).toEqual([])
      await page.getByLabel('Company or full name').pressSequentially(' & Co.')
      await expect(page.getByText('Not saved yet').last()).toBeVisible()
      expect(await readShifts(page)).toEqual([])
    })

    test('nothing moves on the account while it loads and is typed in', async ({
      page,
      openLink,
    }) => {
      await openLink(page, 'usr_1016', '/account')
      await page.waitForLoadState('networkidle')
      expect(await readShifts(page)).toEqual([])
      await page.getByLabel('Company or full name on invoices').pressSequentially(' II')
      await expect(page.getByText('Not saved yet')).toBeVisible()
      expect(await readShifts(page)).toEqual([])
    })

    test('nothing moves on the page to sign in', async ({ page }) => {
      await page.goto('/sign-in')
      await page.waitForLoadState('networkidle')
      await page.getByLabel('Email').pressSequentially('nobody@nowhere.example')
      expect(await readShifts(page)).toEqual([])
    })
  })
}
