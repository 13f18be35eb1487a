import { expect, expectAccessible, mintLink, test } from '../portal'
import { startPortalOnPartlyFailingApi } from './portal-on-partly-failing-api'

test('a partial save says which part was saved, and loses nothing', async ({
  page,
  portalUrl,
  api,
}) => {
  const portal = await startPortalOnPartlyFailingApi(portalUrl, ({ method, url }) =>
    method === 'PATCH' && url?.endsWith('/customers/me') ? { status: 503 } : null,
  )
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1004' })))
  await page.goto(`${portal.url}/account`)
  const billingName = page.getByLabel('Company or full name on invoices')
  await page.getByLabel('Name', { exact: true }).fill('Dana W.')
  await billingName.fill('Whitfield LLC')
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(
    page.getByText('Everything else was saved. The name on invoices may not be'),
  ).toBeVisible()
  await expect(billingName).toHaveValue('Whitfield LLC')
  await expect(page.locator('header summary')).toContainText('Dana W.')
  await expectAccessible(page)
  expect(await api.customer('usr_1004')).toMatchObject({ name: 'Dana W.', billing_name: 'Dana W.' })
  await portal.stop()
})
