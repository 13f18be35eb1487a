import { createPolar } from '@polar-sh/sdk/2026-10'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, test } from '../portal'

const ORDER = getOrderId('usr_1014', 0)

test('the official SDK works with the merchant’s operations', async ({ portalUrl }) => {
  const polar = createPolar({ accessToken: MERCHANT_TOKEN, baseUrl: portalUrl })
  const customers = await polar.customers.list({ email: 'etienne@tremblay.example' })
  expect(customers.pagination.total_count).toBe(1)
  const before = await polar.customers.getExternal('usr_1014')
  expect(before).toMatchObject({ type: 'individual', external_id: 'usr_1014' })
  const after = await polar.customers.updateExternal('usr_1014', { metadata: { erp: 4711 } })
  expect(after.metadata).toEqual({ erp: 4711 })
  await expect(polar.customers.getExternal('nobody')).rejects.toMatchObject({ statusCode: 404 })
})

test('and with the customer’s', async ({ portalUrl, api }) => {
  const accessToken = await api.sessionToken('usr_1014')
  const polar = createPolar({ accessToken, baseUrl: portalUrl })
  const { items } = await polar.customerPortal.orders.list({ limit: 2, sorting: ['created_at'] })
  expect(items.map(({ id }) => id)).toEqual([ORDER, getOrderId('usr_1014', 1)])
  const updated = await polar.customerPortal.orders.update(ORDER, { billing_name: 'Tremblay inc.' })
  expect(updated.billing_name).toBe('Tremblay inc.')
  expect((await polar.customerPortal.orders.get(ORDER)).billing_name).toBe('Tremblay inc.')
  expect((await polar.customerPortal.customers.get()).email).toBe('etienne@tremblay.example')
})

test('the SDK can read an error', async ({ portalUrl, api }) => {
  const accessToken = await api.sessionToken('usr_1014')
  const polar = createPolar({ accessToken, baseUrl: portalUrl })
  const refused = polar.customerPortal.orders.update(ORDER, { billing_address: { country: 'FR' } })
  await expect(refused).rejects.toMatchObject({
    statusCode: 422,
    error: { detail: [{ msg: 'Country cannot be changed' }, { msg: 'State cannot be changed' }] },
  })
})

test('a path with or without its final slash is answered without a redirect', async ({
  portalUrl,
}) => {
  for (const path of ['/v1/customers', '/v1/customers/', '/v1/customers/external/usr_1014/']) {
    const response = await fetch(`${portalUrl}${path}`, {
      headers: { Authorization: `Bearer ${MERCHANT_TOKEN}` },
      redirect: 'manual',
    })
    expect([path, response.status]).toEqual([path, 200])
  }
})

test('a script of another site may call the API with its token, after a preflight request', async ({
  page,
  context,
  portalUrl,
}) => {
  // The portal of the stories is on this machine, which browsers block for public pages.
  await context.grantPermissions(['local-network-access'])
  await page.route('https://shop.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>A shop</title>' }),
  )
  await page.goto('https://shop.example/')
  const answer = await page.evaluate(
    async ([url, token]) => {
      const headers = { Authorization: `Bearer ${token}`, 'Polar-Version': '2026-10' }
      const response = await fetch(`${url}/v1/customers/external/usr_1014`, { headers })
      const { email } = await response.json()
      return { email, tag: response.headers.get('ETag') }
    },
    [portalUrl, MERCHANT_TOKEN] as const,
  )
  expect(answer).toEqual({ email: 'etienne@tremblay.example', tag: expect.any(String) })
})
