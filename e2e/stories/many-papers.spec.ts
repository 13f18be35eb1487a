import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readZip } from '../../lib/papers/archive/testing/read-zip'
import { expect, getOrderId, mintLink, test } from '../portal'

/** What is said at the end, as opposed to how far it is. */
const outcome = /(was|were|had to be) issued/

/** Presses a button of the year's form, and reads the ZIP that it downloads. */
async function downloadYear(page: Page): Promise<string[]> {
  const form = page.getByRole('form', { name: 'By year or month' })
  const button = form.getByRole('button', { name: 'Download ZIP' })
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(file.suggestedFilename()).toBe('papers.zip')
  return readZip(await readFile(await file.path())).map(({ name }) => name)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a year of papers is one download, issued first', async ({ page }) => {
      await page.goto(await mintLink({ sub: 'usr_1008' }))
      await page.getByRole('link', { name: 'Download several' }).click()
      await expect(page.getByRole('heading', { name: 'Download several', level: 1 })).toBeVisible()
      const form = page.getByRole('form', { name: 'By year or month' })
      await form.getByRole('button', { name: 'Issue missing invoices' }).click()
      await expect(page.getByRole('status').filter({ hasText: outcome })).toBeVisible()
      const names = await downloadYear(page)
      const pdfs = names.filter((name) => name.endsWith('.pdf'))
      expect(pdfs.length).toBeGreaterThan(0)
      for (const name of pdfs) expect(name).toMatch(/^\d{4}-\d\d-\d\d \S+ .+\.pdf$/)
    })

    test('what was ticked is still ticked where there is no download', async ({ page }) => {
      await page.goto(await mintLink({ sub: 'usr_1008' }))
      await page.getByRole('link', { name: 'Download several' }).click()
      const form = page.getByRole('form', { name: 'Single orders' })
      const ticks = form.getByRole('checkbox')
      await form.getByRole('button', { name: 'Download ZIP' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Choose a year' })).toBeVisible()
      await ticks.nth(1).check()
      await ticks.nth(2).check()
      // By now, one of the chosen orders is gone.
      await ticks.nth(0).check()
      await ticks.nth(0).evaluate((tick) => tick.setAttribute('value', crypto.randomUUID()))
      await form.getByRole('button', { name: 'Download CSV' }).click()
      const alert = page.getByRole('alert').filter({ hasText: 'aren’t there any more' })
      await expect(alert).toBeVisible()
      await expect(ticks.nth(1)).toBeChecked()
      await expect(ticks.nth(2)).toBeChecked()
      await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(2)
    })
  })
}

test('a download that is asked for while invoices are issued isn’t cancelled', async ({ page }) => {
  await page.goto(await mintLink({ sub: 'usr_1008' }))
  await page.goto('/orders/papers')
  const form = page.getByRole('form', { name: 'By year or month' })
  await page.route('**/orders/papers/file?*', async (route) => {
    await expect.poll(() => page.url()).toContain('issued=')
    await route.continue()
  })
  await form.getByRole('button', { name: 'Issue missing invoices' }).click()
  expect(await downloadYear(page)).toContain('papers.csv')
})

test('a link to one order opens none of it', async ({ page }) => {
  await page.goto(await mintLink({ sub: 'usr_1001', order: getOrderId('usr_1001', 0) }))
  await expect(page.getByRole('link', { name: 'Download several' })).toHaveCount(0)
  await page.goto('/orders/papers')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a link that only shows offers no issuing', async ({ page }) => {
  await page.goto(await mintLink({ sub: 'usr_1008', can: 'view' }))
  await page.goto('/orders/papers')
  await expect(page.getByRole('button', { name: 'Download ZIP' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Issue missing invoices' })).toHaveCount(0)
})
