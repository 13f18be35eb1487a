import type { Page } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

/** The labels of the buttons that are filled with the merchant's colour. */
const filledButtons = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const accent = getComputedStyle(main).getPropertyValue('--accent')
    const probe = main.appendChild(document.createElement('i'))
    probe.style.color = accent
    const { color } = getComputedStyle(probe)
    probe.remove()
    const buttons = [...main.querySelectorAll<HTMLElement>('a, button')]
    const filled = buttons.filter((button) => getComputedStyle(button).backgroundColor === color)
    return filled.map((button) => button.innerText)
  })

test('one button is filled: what there is to do next', async ({ page, openLink }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLink(page, 'usr_1002', `/orders/${getOrderId('usr_1002', 214)}`)
  await page.waitForLoadState('networkidle')
  expect(await filledButtons(page)).toEqual(['Download invoice'])

  await page.getByLabel('Company or full name').fill('Next Step Ltd')
  await expect.poll(() => filledButtons(page)).toEqual(['Save billing details'])

  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect.poll(() => filledButtons(page)).toHaveLength(1)
  expect(await filledButtons(page)).toEqual([expect.stringContaining('Download')])
  await expect(page.locator('[data-outcome]')).toContainText(/Download/)
})
