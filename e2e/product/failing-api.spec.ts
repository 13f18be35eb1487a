import { expect, expectAccessible, test } from '../portal'
import type { RunningServer } from '../server'
import { startPortalOnFailingApi } from './failing-api'

let portal: RunningServer

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  portal = await startPortalOnFailingApi()
})

test.afterAll(async () => {
  await portal.stop()
})

const failures = [
  ['down', 'We can’t reach your orders right now'],
  ['failing', 'We can’t reach your orders right now'],
  ['busy', 'A moment, please'],
  ['nonsense', 'Something went wrong'],
] as const

for (const [failure, title] of failures) {
  for (const path of ['/orders', '/orders/00000000-0000-4000-8000-000000000000']) {
    test(`an API that is ${failure} has its own page at ${path}, with a link to try again`, async ({
      page,
    }) => {
      await page.goto(`${portal.url}${path}?customer_session_token=${failure}`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page).toHaveTitle(/Nordlicht/)
      const main = page.getByRole('main')
      await expect(main.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', path)
      await expect(main.getByRole('link', { name: 'Contact Nordlicht' })).toBeVisible()
      await expectAccessible(page)
    })
  }
}

test('failures of the API are shown without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${portal.url}/orders?customer_session_token=nonsense`)
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
  await context.close()
})
