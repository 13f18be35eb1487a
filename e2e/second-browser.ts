import type { Browser, Page } from '@playwright/test'

/** Opens a page in another browser, in English, which has no storage of the first one. */
export async function openSecondBrowser(browser: Browser, portalUrl: string): Promise<Page> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'portico_language', value: 'en', url: portalUrl }])
  return context.newPage()
}
