import type { Locator, Page } from '@playwright/test'
import { expect, savedNotice, test } from '../portal'

test.use({ viewport: { width: 1280, height: 800 } })

/** Presses what is on screen already, as a person does who doesn't scroll. */
async function press(page: Page, target: Locator) {
  await expect(target).toBeInViewport({ ratio: 1 })
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to press')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

test('the list leads to what is missing, which takes three presses and no scrolling', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1007')
  await page.waitForLoadState('networkidle')
  await press(page, page.getByRole('link', { name: 'Add company name' }))
  const name = page.getByLabel('Company or full name')
  await expect(name).toBeFocused()
  await page.waitForLoadState('networkidle')
  const scrolled = () => page.evaluate(() => window.scrollY)
  const opened = await scrolled()
  await press(page, name)
  await page.keyboard.type('شركة الأفق الجديد')
  expect(await scrolled()).toBe(opened)
  await press(page, page.getByRole('button', { name: 'Save billing details' }))
  await expect(savedNotice(page)).toBeInViewport()
})
