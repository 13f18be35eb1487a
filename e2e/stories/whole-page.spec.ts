import { createServer, type Server } from 'node:http'
import { findFreePort } from '../../lib/testing/free-port'
import { expect, getOrderId, test } from '../portal'

let proxy: Server
let url: string
let release: () => void

/** Passes pages on in two parts: the second begins inside an element, and waits to be released. */
test.beforeEach(async ({ portalUrl }) => {
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  proxy = createServer(async (request, response) => {
    const answer = await fetch(portalUrl + request.url, {
      headers: { cookie: request.headers.cookie ?? '', accept: request.headers.accept ?? '*/*' },
    })
    const content = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, {
      'Content-Type': answer.headers.get('Content-Type') ?? '',
      'Content-Security-Policy': answer.headers.get('Content-Security-Policy') ?? '',
    })
    const middle = content.indexOf('<summary')
    if (middle < 0) return response.end(content)
    response.write(content.subarray(0, middle))
    await released
    response.end(content.subarray(middle))
  })
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
})

test.afterEach(() => {
  proxy.closeAllConnections()
  proxy.close()
})

test('a page that comes in part is shown once it is whole', async ({ page, openLink }) => {
  await openLink(page, 'usr_1002')
  await page.goto(`${url}/orders/${getOrderId('usr_1002', 226)}`, { waitUntil: 'commit' })
  const loaded = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    )
  await expect.poll(loaded).toContain('.css')
  await expect.poll(loaded).toContain('.js')
  const releasedAt = await page.evaluate(() => performance.now())
  release()
  const firstPaint = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? 0)).observe({
          type: 'paint',
          buffered: true,
        })
      }),
  )
  expect(await firstPaint).toBeGreaterThan(releasedAt)
})
