import type { Locator } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

/** The labels of the buttons in this part of the page that are filled with the merchant's colour. */
const filledButtons = (part: Locator) =>
  part.evaluate((part) => {
    const accent = getComputedStyle(part).getPropertyValue('--accent')
    const probe = part.appendChild(document.createElement('i'))
    probe.style.color = accent
    const { color } = getComputedStyle(probe)
    probe.remove()
    const buttons = [...part.querySelectorAll<HTMLElement>('a, button')]
    const filled = buttons.filter((button) => getComputedStyle(button).backgroundColor === color)
    return filled.map((button) => button.innerText)
  })

test('one button is filled: what there is to do next', async ({ page, openLink }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLink(page, 'usr_1002', `/orders/${getOrderId('usr_1002', 214)}`)
  await page.waitForLoadState('networkidle')
  const main = page.locator('main')
  expect(await filledButtons(main)).toEqual(['Download invoice'])

  await page.getByLabel('Company or full name').fill('Next Step Ltd')
  await expect.poll(() => filledButtons(main)).toEqual(['Save billing details'])

  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect.poll(() => filledButtons(main)).toEqual([expect.stringContaining('Download')])
  expect(await filledButtons(page.locator('[data-outcome]'))).toHaveLength(1)
})
