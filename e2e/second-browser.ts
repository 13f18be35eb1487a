import type { Browser, Page } from '@playwright/test'

/** A page in another browser, in English: what is kept in this one isn't there. */
export async function openSecondBrowser(browser: Browser, portalUrl: string): Promise<Page> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'portico_language', value: 'en', url: portalUrl }])
  return context.newPage()
}
