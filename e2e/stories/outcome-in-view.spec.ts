import type { Locator, Page } from '@playwright/test'
import { expect, getOrderId, savedNotice, test } from '../portal'

const name = (page: Page) => page.getByLabel('Company or full name')

/** Types a name and presses Enter, as people do who don't look for a button. */
async function enter(page: Page, typed: string) {
  await name(page).fill(typed)
  await name(page).press('Enter')
}

const expectInView = (outcome: Locator) => expect(outcome).toBeInViewport({ ratio: 0.9 })

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const [index, size] of sizes.entries()) {
  test(`what a save led to is in view at ${size.width} × ${size.height}`, async ({
    page,
    openLink,
  }) => {
    const path = `/orders/${getOrderId('usr_1002', 140 + index)}`
    await page.setViewportSize(size)
    await openLink(page, 'usr_1002', path)
    await page.waitForLoadState('networkidle')

    const scrolled = () => page.evaluate(() => window.scrollY)
    await name(page).focus()
    const before = await scrolled()
    await enter(page, 'Saved by Enter')
    await expectInView(savedNotice(page))
    expect(await scrolled()).toBe(before)

    await page.context().setOffline(true)
    await enter(page, 'Typed in a tunnel')
    await expectInView(page.getByText('You are offline'))
    await page.context().setOffline(false)

    const other = await page.context().newPage()
    await other.goto(path)
    await enter(other, 'Theirs')
    await expect(savedNotice(other)).toBeVisible()
    await enter(page, 'Mine')
    await expectInView(page.getByText('This order was changed elsewhere'))
    await expect(page.locator('[data-outcome]')).toBeFocused()

    await enter(page, 'x'.repeat(257))
    await expectInView(page.getByRole('alert').getByText('Please correct this field'))

    await page.context().clearCookies({ name: 'portico' })
    await enter(page, 'Mine after all')
    await expectInView(page.getByText('Your session has ended'))
  })
}
