import type { Page } from '@playwright/test'

/** Holds requests of this kind until the returned function is called. */
export async function holdRequests(
  page: Page,
  url: string,
  method: 'GET' | 'POST',
): Promise<() => void> {
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
