import type { Page } from '@playwright/test'

/**
 * Loses the answers to this many of the page's next calls that change something, although the server
 * works on them: Firefox does so when a download starts meanwhile. The page hears of it before the
 * server has answered.
 */
export async function loseAnswers(page: Page, count: number): Promise<void> {
  let left = count
  await page.route('**', async (route) => {
    if (route.request().method() !== 'POST' || left === 0) return route.fallback()
    left--
    const answered = route.fetch()
    await route.abort()
    await answered
  })
}
