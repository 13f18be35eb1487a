import { expect, test } from '../portal'

const statements = [
  { language: 'en', title: 'Accessibility statement' },
  { language: 'de', title: 'Erklärung zur Barrierefreiheit' },
  { language: 'ar', title: 'بيان إمكانية الوصول' },
] as const

for (const { language, title } of statements) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${language}, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ chosenLanguage: language, javaScriptEnabled })

      test('anybody reads the statement, from a link of every page', async ({ page }) => {
        await page.goto('/sign-in')
        await page.getByRole('contentinfo').locator('a[href="/accessibility"]').click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        await expect(page).toHaveTitle(`${title} · Nordlicht`)
        await expect(page.getByRole('main')).toContainText('Nordlicht')
        await expect(page.getByRole('main').locator('a[href^="mailto:"]')).toBeVisible()
        await expect(page.getByRole('row').last()).toContainText('1.2.1')
      })

      test('no width makes it scroll sideways', async ({ page }) => {
        await page.goto('/accessibility')
        for (const width of [320, 390, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          const scrolled = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect([width, scrolled]).toEqual([width, 0])
        }
      })
    })
  }
}
