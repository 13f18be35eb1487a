import { expect, getOrderId, mintLink, test } from '../portal'
import type { RunningServer } from '../server'
import { startPortalOnPartlyFailingApi } from './portal-on-partly-failing-api'

test.use({ javaScriptEnabled: false })
test.describe.configure({ mode: 'serial' })

const CUSTOMER = 'usr_1010'
const forms = [
  { path: `/orders/${getOrderId(CUSTOMER, 3)}`, name: 'Company or full name', asks: /\/orders\// },
  { path: '/account', name: 'Company or full name on invoices', asks: /\/customers\// },
]
// 200 with an empty object breaks the contract.
const statuses = [429, 409, 412, 422, 403, 404, 400, 200, 500]

let failure: { status: number; asks: RegExp } | null = null
let portal: RunningServer

test.beforeAll(async () => {
  const { embedded } = JSON.parse(process.env.PORTICO_E2E_SERVERS ?? '{}')
  portal = await startPortalOnPartlyFailingApi(embedded.api, ({ url }) =>
    failure?.asks.test(url ?? '') ? failure : null,
  )
})

test.afterAll(async () => {
  await portal.stop()
})

for (const { path, name, asks } of forms) {
  for (const status of statuses) {
    test(`what was typed at ${path.slice(0, 8)} outlives an API that answers ${status}`, async ({
      page,
    }) => {
      failure = null
      await page.goto(portal.url + (await mintLink({ sub: CUSTOMER })))
      await page.goto(portal.url + path)
      const field = page.getByLabel(name, { exact: true })
      await field.fill(`Typed before a ${status}`)
      failure = { status, asks }
      await page.locator('#billing, #details').getByRole('button', { name: /^Save/ }).click()
      await page.waitForLoadState()
      failure = null
      await page.goto(portal.url + path)
      await expect(field).toHaveValue(`Typed before a ${status}`)
      await expect(page.getByText('You typed this before')).toBeVisible()
      await page.getByRole('button', { name: 'Discard it' }).click()
      await expect(field).not.toHaveValue(`Typed before a ${status}`)
    })
  }
}
