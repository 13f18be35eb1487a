import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, portalLink, test } from '../portal'
import { startServer } from '../server'

/** An API that has trouble with what customers change by themselves, and passes on the rest. */
async function startHalfAnApi(url: string) {
  const server = createServer(async (request, response) => {
    if (request.method === 'PATCH' && request.url?.endsWith('/customers/me')) {
      response.writeHead(503).end('{}')
      return
    }
    const body = request.method === 'GET' ? null : await buffer(request)
    const headers = {
      Authorization: String(request.headers.authorization),
      'Content-Type': 'application/json',
    }
    const answer = await fetch(url + request.url, {
      method: request.method ?? 'GET',
      headers,
      body,
    })
    response
      .writeHead(answer.status, { 'Content-Type': 'application/json' })
      .end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

test('what was saved only in part says which part, and loses nothing', async ({
  page,
  portalUrl,
  api,
}) => {
  const half = await startHalfAnApi(portalUrl)
  const portal = await startServer({
    POLAR_SERVER: half.url,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SECRET: 'a secret of the stories, long enough',
  })
  await page.goto(portal.url + (await portalLink({ sub: 'usr_1004' })))
  await page.goto(`${portal.url}/account`)
  const billingName = page.getByLabel('Company or full name on invoices')
  await page.getByLabel('Name', { exact: true }).fill('Dana W.')
  await billingName.fill('Whitfield LLC')
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(
    page.getByText('Everything else was saved, but not the name on invoices.'),
  ).toBeVisible()
  await expect(billingName).toHaveValue('Whitfield LLC')
  await expect(page.getByText('Signed in as')).toContainText('Dana W.')
  await expectAccessible(page)
  expect(await api.customer('usr_1004')).toMatchObject({ name: 'Dana W.', billing_name: 'Dana W.' })
  await portal.stop()
  half.close()
})
