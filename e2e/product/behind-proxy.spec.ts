import { createServer, request as forward, type Server } from 'node:http'
import { findFreePort } from '../../lib/testing/free-port'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, mintLink, test } from '../portal'
import { type RunningServer, startServer } from '../server'

const CUSTOMER = 'usr_1017'

/** The `Host` header that a proxy in front of the portal passes on. */
const proxies = [
  { passes: 'its own host', host: (_asked: string, portal: string) => portal },
  { passes: 'the host without its port', host: (asked: string) => asked.replace(/:\d+$/, '') },
]

for (const [index, { passes, host }] of proxies.entries()) {
  test.describe(`behind a proxy that passes ${passes} on`, () => {
    test.describe.configure({ mode: 'serial' })

    let portal: RunningServer
    let proxy: Server
    let url: string

    test.beforeAll(async () => {
      const port = await findFreePort()
      url = `http://127.0.0.1:${port}`
      portal = await startServer({ PORTICO_URL: url, PORTICO_LINK_SECRET: LINK_SECRET })
      const { host: own, hostname, port: ownPort } = new URL(portal.url)
      proxy = createServer((request, response) => {
        const headers = { ...request.headers, host: host(request.headers.host ?? '', own) }
        const { method, url: path } = request
        const passed = forward({ hostname, port: ownPort, method, path, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        })
        request.pipe(passed)
      })
      await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
    })

    test.afterAll(async () => {
      proxy.closeAllConnections()
      proxy.close()
      await portal.stop()
    })

    for (const javaScriptEnabled of [true, false]) {
      test(`a correction is saved, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, async ({
        browser,
      }) => {
        const context = await browser.newContext({ javaScriptEnabled })
        const page = await context.newPage()
        const name = `Moreau & Cie ${index} ${javaScriptEnabled}`
        await page.goto(url + (await mintLink({ sub: CUSTOMER })))
        await page.goto(`${url}/orders/${getOrderId(CUSTOMER, 0)}`)
        const field = page.getByLabel('Company or full name', { exact: true })
        await field.fill(name)
        const answered = page.waitForResponse((response) => response.request().method() === 'POST')
        await page.getByRole('button', { name: 'Save billing details' }).click()
        expect((await answered).status()).toBe(200)
        await page.goto(`${url}/orders/${getOrderId(CUSTOMER, 0)}`)
        await expect(field).toHaveValue(name)
        await context.close()
      })
    }
  })
}

test('the API takes a body whose length isn’t said, as some proxies pass it on', async ({
  portalUrl,
}) => {
  const body = new Blob([JSON.stringify({ external_customer_id: CUSTOMER })]).stream()
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { Authorization: `Bearer ${MERCHANT_TOKEN}`, 'Content-Type': 'application/json' },
    body,
    duplex: 'half',
  }
  const answer = await fetch(`${portalUrl}/v1/customer-sessions/`, init)
  expect(answer.status).toBe(201)
})
