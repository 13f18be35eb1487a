import type { Page } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

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

/** Holds what the page sends until half a second has passed since the press that sent it. */
async function answerLate(page: Page): Promise<void> {
  await page.route('**', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const pressed = await page.evaluate(() => performance.now())
    await page.waitForFunction((since) => performance.now() > since + 600, pressed)
    await route.continue()
  })
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

/** Scrolls until the foot of the form stands at the end of its card. */
const scrollToFoot = (page: Page) =>
  page
    .locator('section', { has: page.locator('[data-form-foot]') })
    .evaluate((card) => card.scrollIntoView({ block: 'end' }))

const places = ['where it stands', 'at the foot of the screen'] as const

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

    for (const place of places) {
      test(`nothing moves when a save ends, with the button ${place}`, async ({
        page,
        openLink,
      }) => {
        const row = 220 + sizes.indexOf(size) * 2 + places.indexOf(place)
        const id = getOrderId('usr_1002', row)
        await openLink(page, 'usr_1002', `/orders/${id}`)
        await page.waitForLoadState('networkidle')
        await answerLate(page)
        const button = page.getByRole('button', { name: 'Save billing details' })
        await page.getByLabel('Company or full name').fill('Steady Ltd')
        if (place === 'where it stands') await scrollToFoot(page)
        const before = await button.boundingBox()

        await save(page)
        await expect(savedNotice(page)).toBeInViewport()
        expect(await readShifts(page)).toEqual([])
        expect(await button.boundingBox()).toEqual(before)

        await page.getByLabel('City').focus()
        await page.getByLabel('City').click({ trial: true })
      })
    }

    test('nothing moves when a save has a question', async ({ page, openLink }) => {
      const path = `/orders/${getOrderId('usr_1002', 216 + sizes.indexOf(size))}`
      await openLink(page, 'usr_1002', path)
      await page.waitForLoadState('networkidle')
      const other = await page.context().newPage()
      await other.goto(path)
      await other.getByLabel('Company or full name').fill('Theirs')
      await save(other)
      await expect(savedNotice(other)).toBeVisible()

      await answerLate(page)
      await page.getByLabel('Company or full name').fill('Mine')
      await scrollToFoot(page)
      await save(page)
      await expect(page.getByText('This order was changed elsewhere')).toBeInViewport()
      expect(await readShifts(page)).toEqual([])
    })

    test('nothing moves on the account while it loads, is typed in and saved', async ({
      page,
      openLink,
    }) => {
      await openLink(page, 'usr_1016', '/account')
      await page.waitForLoadState('networkidle')
      expect(await readShifts(page)).toEqual([])
      await page.getByLabel('Company or full name on invoices').pressSequentially(' II')
      await expect(page.getByText('Not saved yet')).toBeVisible()
      await answerLate(page)
      await page.getByRole('button', { name: 'Save your details' }).click()
      await expect(page.locator('[data-outcome]')).toContainText('Saved')
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
