import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type PostgresServer, startPostgres } from '../../lib/testing/postgres/postgres-server'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, getOrderId, mintLink, save, test } from '../portal'
import { type RunningServer, startServer } from '../server'
import { startPortalOn } from './portal-on'

const CUSTOMER = 'usr_1017'
const ORDER = `/orders/${getOrderId(CUSTOMER, 0)}`
const AS_OF = 'The order service isn’t answering. What you see is as of'

let database: PostgresServer
let upstream: RunningServer
let portal: RunningServer
let isAway = false
const calls: string[] = []

test.describe.configure({ mode: 'serial' })

/** Passes requests on to the API, until that is away. */
const api = createServer(async (request, response) => {
  const { method = 'GET', url = '/', headers } = request
  calls.push(`${method} ${url.replace(/\?.*/, '')}`)
  if (isAway) return request.socket.destroy()
  const { authorization = '' } = headers
  const body = method === 'GET' ? undefined : await buffer(request)
  const sent = { Authorization: authorization, 'Content-Type': 'application/json' }
  const answer = await fetch(upstream.url + url, { method, headers: sent, body })
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  response.end(Buffer.from(await answer.arrayBuffer()))
})

test.beforeAll(async () => {
  ;[database, upstream] = await Promise.all([
    startPostgres(),
    startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN }),
  ])
  portal = await startPortalOn(api, {
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    POLAR_WEBHOOK_SECRET: 'polar_whs_of-the-stories',
    DATABASE_URL: database.url('postgres'),
  })
  await expect.poll(portal.output, { timeout: 60_000 }).toContain('The mirror has all')
})

test.afterAll(async () => {
  await portal.stop()
  await Promise.all([upstream.stop(), database.remove()])
})

test('orders are listed and searched without a call, and read while the API is away', async ({
  page,
}) => {
  await page.goto(portal.url + (await mintLink({ sub: CUSTOMER })))
  await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible()
  await expect(page.getByText(AS_OF)).toBeHidden()

  calls.length = 0
  await page.goto(`${portal.url}/orders?needs=details`)
  await page.goto(`${portal.url}/orders?q=NORD-00`)
  await expect(page.getByRole('list').getByRole('link').first()).toBeVisible()
  expect(calls.filter((call) => call.includes('/orders'))).toEqual([])

  isAway = true
  await page.goto(portal.url + ORDER)
  await expect(page.getByRole('status').filter({ hasText: AS_OF })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Company or full name').fill('Too late Ltd')
  await save(page)
  await expect(page.getByText('because the order service didn’t answer').first()).toBeVisible()
  await page.goto(`${portal.url}/orders`)
  await expect(page.getByText(AS_OF)).toBeVisible()

  isAway = false
  await page.goto(portal.url + ORDER)
  await expect(page.getByLabel('Company or full name')).toHaveValue('Too late Ltd')
  await expect(page.getByText(AS_OF)).toBeHidden()
})
