import type { Page } from '@playwright/test'
import { readCatalogue } from '../../lib/i18n/check/read-catalogue'
import { languages } from '../../lib/i18n/languages'
import { getDirection } from '../../lib/i18n/writing'
import { findOverflow } from '../find-overflow'
import { expect, expectAccessible, getOrderId, mintLink, test } from '../portal'

const PHONE = { width: 390, height: 844 }
const NARROW = { width: 320, height: 568 }

/** Expects that nothing of a page reaches over its edge, on a phone and on a narrow one. */
async function expectToFit(page: Page): Promise<void> {
  for (const size of [NARROW, PHONE]) {
    await page.setViewportSize(size)
    expect(await findOverflow(page)).toEqual([])
  }
}

/** Corrects the billing name, and downloads the corrected invoice that comes of it. */
async function correct(page: Page, t: (name: string) => string, name: string): Promise<string> {
  await page.getByLabel(t('correction.name')).fill(name)
  await page.getByRole('button', { name: t('correction.save') }).click()
  const saved = page.getByRole('status').filter({ hasText: t('correction.saved') })
  await expect(saved).toBeVisible()
  await expectToFit(page)
  const download = page.waitForEvent('download')
  await saved
    .getByRole('link')
    .filter({ hasText: t('orderPapers.downloadCorrected') })
    .click()
  return (await download).suggestedFilename()
}

for (const [index, language] of languages.entries()) {
  test.describe(language, () => {
    test.use({ chosenLanguage: language, viewport: PHONE })

    test('from the link to the corrected paper, on a phone', async ({ page }) => {
      const messages = readCatalogue(language)
      const t = (name: string) => messages.get(name) ?? name
      await page.goto(
        await mintLink({ sub: 'usr_1002', order: getOrderId('usr_1002', 60 + index) }),
      )
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', getDirection(language))
      const first = page.waitForEvent('download')
      await page
        .getByRole('button', { name: t('orderPapers.download') })
        .first()
        .click()
      await first
      await expectToFit(page)
      await expectAccessible(page)
      const paper = await correct(page, t, 'Weber Logistik SE')
      expect(paper).toMatch(/\.pdf$/)
      await expectAccessible(page)
      await page.reload()
      await expect(page.getByRole('article')).toContainText('Weber Logistik SE')
      await expectToFit(page)
    })

    test('the other pages fit too', async ({ page }) => {
      await page.goto('/sign-in')
      await expectToFit(page)
      await page.goto(await mintLink({ sub: 'usr_1002' }))
      for (const path of ['/orders', '/orders/papers', '/account', '/accessibility']) {
        await page.goto(path)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectToFit(page)
      }
    })
  })
}
