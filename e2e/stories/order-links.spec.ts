import { readFileSync } from 'node:fs'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'

const heading = { name: 'Billing details' }

test('a link to an order that is 60 days old opens it, in any browser', async ({
  page,
  browser,
  portalUrl,
}) => {
  const order = getOrderId('usr_1012', 0)
  const link = await mintLink({ sub: 'usr_1012', order, age: 60 })
  const other = await (await browser.newContext()).newPage()
  for (const reader of [page, other]) {
    await reader.goto(portalUrl + link)
    await expect(reader).toHaveURL(`${portalUrl}/orders/${order}`)
    await expect(reader.getByRole('heading', heading)).toBeVisible()
  }
  await other.context().close()
})

test('it opens that order and nothing else', async ({ page, api }) => {
  const order = getOrderId('usr_1012', 0)
  await page.goto(await mintLink({ sub: 'usr_1012', order }))
  await expectAccessible(page)
  const { email } = await api.customer('usr_1012')
  expect(await page.content()).not.toContain(email)
  await page.getByRole('link', { name: 'Your other orders' }).click()
  await expect(page).toHaveURL(/\/sign-in\?to=%2Forders$/)
  expect(await page.content()).not.toContain(email)
  await page.goto(`/orders/${getOrderId('usr_1012', 1)}`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  const rows = await page.request.get('/orders/rows?page=1')
  expect(rows.status()).toBe(403)
})

test('a robot that opens it a thousand times doesn’t use it up', async ({ page, request, api }) => {
  test.slow()
  const order = getOrderId('usr_1012', 2)
  const link = await mintLink({ sub: 'usr_1012', order })
  for (let round = 0; round < 100; round++) {
    const opened = Array.from({ length: 10 }, (_, index) =>
      request.fetch(link, { method: index % 2 ? 'HEAD' : 'GET', maxRedirects: 0 }),
    )
    for (const response of await Promise.all(opened)) expect(response.status()).toBe(303)
  }
  await page.goto(link)
  await page.getByLabel('Company or full name').fill('After the robots')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  expect(await api.order('usr_1012', order)).toMatchObject({ billing_name: 'After the robots' })
})

test('a view-only link changes nothing', async ({ page }) => {
  await page.goto(
    await mintLink({ sub: 'usr_1012', order: getOrderId('usr_1012', 0), can: 'view' }),
  )
  await expect(page.getByText('This link was made for viewing only. To correct')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save billing details' })).toHaveCount(0)
  await expect(page.getByText('Bill to')).toBeVisible()
  await expectAccessible(page)
})

test('links that no longer work, or never did, all have the same page', async ({ page }) => {
  const order = getOrderId('usr_1012', 0)
  const good = await mintLink({ sub: 'usr_1012', order })
  const links = [
    good.slice(0, -4),
    good.replace('/l/', '/l/x'),
    '/l/nonsense',
    await mintLink({ sub: 'usr_1012', order, secret: 'a-secret-that-was-never-this-portals' }),
    await mintLink({ sub: 'usr_1012', order, age: -2 }),
    `/l/${'a'.repeat(3_000)}`,
  ]
  const texts = new Set<string>()
  for (const link of links) {
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'This link doesn’t work' })).toBeVisible()
    texts.add(await page.getByRole('main').innerText())
  }
  expect(texts.size).toBe(1)
  await expectAccessible(page)
})

test('several links of one customer work in one browser', async ({ page }) => {
  const [first, second] = [getOrderId('usr_1012', 0), getOrderId('usr_1012', 1)]
  await page.goto(await mintLink({ sub: 'usr_1012', order: first }))
  await page.goto(await mintLink({ sub: 'usr_1012', order: second }))
  for (const order of [first, second]) {
    await page.goto(`/orders/${order}`)
    await expect(page.getByRole('heading', heading)).toBeVisible()
  }
  await page.goto(await mintLink({ sub: 'usr_1012', days: 7 }))
  await page.goto(await mintLink({ sub: 'usr_1012', order: first }))
  await page.goto('/orders')
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
})

test('a link opens its order whatever session the browser has', async ({ page }) => {
  const [first, second] = [getOrderId('usr_1012', 0), getOrderId('usr_1012', 1)]
  // The API's token expires after an hour, but the cookie with it doesn't.
  await page.goto(`/orders?customer_session_token=polar_cst_${'x'.repeat(43)}`)
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
  await page.goto(await mintLink({ sub: 'usr_1012', order: first }))
  await expect(page.getByRole('heading', heading)).toBeVisible()
  await page.goto(await mintLink({ sub: 'usr_1012', can: 'view' }))
  await page.goto(`/orders/${second}`)
  await expect(page.getByText('This link was made for viewing only. To correct')).toBeVisible()
  await page.goto(`/orders/${first}`)
  await expect(page.getByRole('button', { name: 'Save billing details' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'All orders' })).toBeVisible()
})

test('a link of another customer asks before it switches', async ({ page, api }) => {
  await page.goto(await mintLink({ sub: 'usr_1012' }))
  const link = await mintLink({ sub: 'usr_1013', order: getOrderId('usr_1013', 0) })
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'for another customer' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Stay signed in' }).click()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  await page.goto(link)
  await page.getByRole('button', { name: 'Open the link' }).click()
  await expect(page.getByRole('heading', heading)).toBeVisible()
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in/)
  // The same customer by their other id isn't another customer.
  const { id } = await api.customer('usr_1013')
  await page.goto(await mintLink({ cus: id, order: getOrderId('usr_1013', 0) }))
  await expect(page.getByRole('heading', heading)).toBeVisible()
})

test('a member’s link opens what their role allows, and nothing else', async ({ page }) => {
  await page.goto(await mintLink({ sub: 'usr_1003', member: 'member_lee' }))
  await expect(page.getByRole('heading', { name: 'Your role doesn’t show orders' })).toBeVisible()
})

test('no link is written to a log', async ({ page, logs }) => {
  const link = await mintLink({ sub: 'usr_1012', order: getOrderId('usr_1012', 0) })
  await page.goto(link)
  await page.goto(`${link}x`)
  const written = logs.map((log) => readFileSync(log, 'utf8')).join()
  expect(written).not.toContain(link.slice(3, 40))
})
