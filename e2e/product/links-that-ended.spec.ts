import type { Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, orderId, portalLink, test } from '../portal'
import { demoDataFolder, startServer } from '../server'

const order = orderId('usr_1012', 0)
const opened = (page: Page) => page.getByRole('heading', { name: 'Billing details' })
const noLonger = (page: Page) => page.getByRole('heading', { name: 'This link doesn’t work' })

test('a link that is revoked opens nothing, and what it opened ends with the next request', async ({
  page,
  browser,
  portalUrl,
}) => {
  const jti = 'the-link-that-leaked'
  const link = await portalLink({ sub: 'usr_1012', order, jti })
  await page.goto(link)
  await expect(opened(page)).toBeVisible()
  const revoked = await page.request.post('/v1/links/revoke', {
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}` },
    data: { link: jti },
  })
  expect(revoked.status()).toBe(204)
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(portalUrl + link)
  await expect(noLonger(elsewhere)).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.context().close()
  await page.goto(await portalLink({ sub: 'usr_1012', order }))
  await expect(opened(page)).toBeVisible()
})

test('a link works while its secret rotates, and no longer when that is taken out', async ({
  page,
}) => {
  test.slow()
  const [before, after] = [
    'the-secret-of-last-year-long-enough!',
    'the-secret-of-this-year-long-enough!',
  ]
  const PORTICO_DATA_DIR = demoDataFolder()
  const link = await portalLink({ sub: 'usr_1012', order, secret: before })
  const rotating = await startServer({
    PORTICO_DATA_DIR,
    PORTICO_LINK_SECRET: `${after},${before}`,
  })
  await page.goto(rotating.url + link)
  await expect(opened(page)).toBeVisible()
  await rotating.stop()
  const rotated = await startServer({ PORTICO_DATA_DIR, PORTICO_LINK_SECRET: after })
  await page.goto(rotated.url + link)
  await expect(noLonger(page)).toBeVisible()
  await page.goto(rotated.url + (await portalLink({ sub: 'usr_1012', order, secret: after })))
  await expect(opened(page)).toBeVisible()
  await rotated.stop()
})
