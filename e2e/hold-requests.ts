import type { Page } from '@playwright/test'

/** Lets nothing of this kind out of the page until what comes back is called. */
export async function hold(page: Page, url: string, method: 'GET' | 'POST'): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(url, async (route) => {
    if (route.request().method() === method) await released
    await route.continue()
  })
  return release
}
