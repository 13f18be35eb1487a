import type { Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, getOrderId, mintLink, test } from '../portal'
import { createDemoDataFolder, startServer } from '../server'

const order = getOrderId('usr_1012', 0)
const openAndFind = (page: Page) => page.getByRole('heading', { name: 'Billing details' })
const expectNotWorking = (page: Page) =>
  page.getByRole('heading', { name: 'This link doesn’t work' })

test('a revoked link opens nothing, and what it opened is closed with the next request', async ({
  page,
  browser,
  portalUrl,
}) => {
  const jti = 'the-link-that-leaked'
  const link = await mintLink({ sub: 'usr_1012', order, jti })
  await page.goto(link)
  await expect(openAndFind(page)).toBeVisible()
  const revoked = await page.request.post('/v1/links/revoke', {
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}` },
    data: { link: jti },
  })
  expect(revoked.status()).toBe(204)
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(portalUrl + link)
  await expect(expectNotWorking(elsewhere)).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.context().close()
  await page.goto(await mintLink({ sub: 'usr_1012', order }))
  await expect(openAndFind(page)).toBeVisible()
})

test('a link works while its secret is being rotated, and no longer once it is removed', async ({
  page,
}) => {
  test.slow()
  const [before, after] = [
    'the-secret-of-last-year-long-enough!',
    'the-secret-of-this-year-long-enough!',
  ]
  const PORTICO_DATA_DIR = createDemoDataFolder()
  const link = await mintLink({ sub: 'usr_1012', order, secret: before })
  const rotating = await startServer({
    PORTICO_DATA_DIR,
    PORTICO_LINK_SECRET: `${after},${before}`,
  })
  await page.goto(rotating.url + link)
  await expect(openAndFind(page)).toBeVisible()
  await rotating.stop()
  const rotated = await startServer({ PORTICO_DATA_DIR, PORTICO_LINK_SECRET: after })
  await page.goto(rotated.url + link)
  await expect(expectNotWorking(page)).toBeVisible()
  await page.goto(rotated.url + (await mintLink({ sub: 'usr_1012', order, secret: after })))
  await expect(openAndFind(page)).toBeVisible()
  await rotated.stop()
})
