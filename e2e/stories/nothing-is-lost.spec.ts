import { holdRequests } from '../hold-requests'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

test('a session that ended while typing saves nothing and loses nothing', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1016', `/orders/${getOrderId('usr_1016', 3)}`)
  await page.getByLabel('Company or full name').fill('Typed for minutes')
  const another = await page.context().newPage()
  await another.goto('/orders?customer_session_token=polar_cst_gone')
  await save(page)
  await expect(page.getByText('Your session has ended')).toBeVisible()
  await expect(page.getByLabel('Company or full name')).toHaveValue('Typed for minutes')
  await openLink(another, 'usr_1016')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
})

test('a connection that breaks while saving loses nothing that was typed', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1010', `/orders/${getOrderId('usr_1010', 0)}`)
  await page.getByLabel('Company or full name').fill('Παπαδοπούλου ΑΕ')
  await page.context().setOffline(true)
  await save(page)
  await expect(page.getByText('You are offline')).toBeVisible()
  await expect(page.getByLabel('Company or full name')).toHaveValue('Παπαδοπούλου ΑΕ')
  await page.context().setOffline(false)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
})

test('what is typed before the scripts are loaded is kept', async ({ page, openLink }) => {
  await openLink(page, 'usr_1010')
  const release = await holdRequests(page, '**/*.js', 'GET')
  await page.goto(`/orders/${getOrderId('usr_1010', 1)}`, { waitUntil: 'commit' })
  await page.getByLabel('Company or full name').fill('Typed early')
  release()
  await page.waitForLoadState('networkidle')
  await expect(page.getByLabel('Company or full name')).toHaveValue('Typed early')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
})

test('a country that is chosen before the scripts are loaded shows its fields', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008')
  const release = await holdRequests(page, '**/*.js', 'GET')
  await page.goto(`/orders/${getOrderId('usr_1008', 8)}`, { waitUntil: 'commit' })
  await page.getByLabel('Country or region').selectOption('Ireland')
  await page.getByLabel('City').fill('Galway')
  release()
  await expect(page.getByLabel('Eircode')).toBeVisible()
  await expect(page.getByLabel('Country or region')).toHaveValue('IE')
  await expect(page.getByLabel('Town or city')).toHaveValue('Galway')
})

test('a form whose checks can’t be loaded is sent, and checked by the server', async ({
  page,
  openLink,
}) => {
  const path = `/orders/${getOrderId('usr_1010', 3)}`
  await openLink(page, 'usr_1010', path)
  await page.waitForLoadState('networkidle')
  await page.route('**/*.js', (route) => route.abort())
  await page.getByLabel('Company or full name').fill('x'.repeat(300))
  await save(page)
  await expect(page.locator('#billing_name')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Company or full name').fill('Sent without checks')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
})

test('two people who correct different fields keep both corrections', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1010', 2)
  await openLink(page, 'usr_1010', `/orders/${id}`)
  const other = await page.context().newPage()
  await other.goto(`/orders/${id}`)
  await other.getByLabel('Company or full name').fill('From the other tab')
  await save(other)
  await expect(savedNotice(other)).toBeVisible()
  await page.getByLabel('City').fill('Πειραιάς')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await expect(page.getByLabel('Company or full name')).toHaveValue('From the other tab')
  expect(await api.order('usr_1010', id)).toMatchObject({
    billing_name: 'From the other tab',
    billing_address: { city: 'Πειραιάς' },
  })
})

test('a country that another tab has set in between is not silently replaced', async ({
  page,
  openLink,
  api,
}) => {
  const id = getOrderId('usr_1001', 9)
  await openLink(page, 'usr_1001', `/orders/${id}`)
  const other = await page.context().newPage()
  await other.goto(`/orders/${id}`)
  await other.getByLabel('Country or region').selectOption('France')
  await save(other)
  await expect(savedNotice(other)).toBeVisible()
  await page.getByLabel('Country or region').selectOption('Germany')
  await page.getByLabel('City').fill('Berlin')
  await save(page)
  await expect(page.getByLabel('Country or region')).toHaveAccessibleDescription(
    /The country of this order can’t change any more/,
  )
  expect(await api.order('usr_1001', id)).toMatchObject({
    billing_address: { country: 'FR', city: null },
  })
})
