import { createServer } from 'node:http'
import { chooseLanguage, expect, mintLink, openUserMenu, test } from '../portal'

test('no visitor’s data is sent to an address that wasn’t configured', async ({ page }) => {
  const requests: string[] = []
  // Where Next.js sends its own requests by default.
  const stranger = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => stranger.listen(3000, resolve))
  try {
    await page.goto(await mintLink({ sub: 'usr_1017' }))
    await page.goto(await mintLink({ sub: 'usr_1002' }))
    await page.getByRole('button', { name: 'Open the link' }).click()
    await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
    await chooseLanguage(page, 'Deutsch')
    await openUserMenu(page)
    await page.getByRole('button', { name: 'Abmelden' }).click()
    await expect(page).toHaveURL(/\/sign-in\?reason=signed-out/)
  } finally {
    stranger.close()
  }
  expect(requests).toEqual([])
})

for (const path of ['/%', '/%ff', '/orders/%E0%A4', '/nothing/50%off']) {
  test(`an odd path such as ${path} has a page that says so`, async ({ portalUrl, page }) => {
    await page.goto(await mintLink({ sub: 'usr_1017' }))
    const response = await page.goto(portalUrl + path)
    expect(response?.status()).toBe(404)
    await expect(
      page.getByRole('heading', { name: /We can’t find this (page|order)/ }),
    ).toBeVisible()
  })
}

for (const [method, path] of [
  ['GET', '/v1/orders/%'],
  ['GET', '/v1/customers/external/%ff'],
  ['PATCH', '/v1/customers/%c3'],
] as const) {
  test(`the API answers ${method} ${path} in its own shape`, async ({ portalUrl, request }) => {
    const response = await request.fetch(portalUrl + path, { method })
    expect([401, 404, 422]).toContain(response.status())
    expect(await response.json()).toMatchObject({ detail: expect.anything() })
  })
}
