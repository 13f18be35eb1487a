import { readFileSync } from 'node:fs'
import { sign } from '../../lib/services/events/signature'
import { findFreePort } from '../../lib/testing/free-port'
import { type PostgresServer, startPostgres } from '../../lib/testing/postgres/postgres-server'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { findPortalLink, openMailbox } from '../mailbox'
import { expect, expectAccessible, getOrderId, test } from '../portal'
import { createDataFolder, type RunningServer, startServer } from '../server'

const CUSTOMER = 'usr_1017'
const ADDRESS = 'lucie@moreau-atelier.example'
const ORDER = getOrderId(CUSTOMER, 0)
const SECRET = 'polar_whs_of-the-stories'

const data = createDataFolder()
let database: PostgresServer
let upstream: RunningServer
let portal: RunningServer
let url: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  ;[database, upstream] = await Promise.all([
    startPostgres(),
    startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN }),
  ])
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  portal = await startServer({
    PORT: String(port),
    PORTICO_URL: url,
    PORTICO_DATA_DIR: data,
    POLAR_SERVER: upstream.url,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    POLAR_WEBHOOK_SECRET: SECRET,
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SECRET: 'a secret of the stories, long enough',
    DATABASE_URL: database.url('postgres'),
    PORTICO_NAME: 'Nordlicht',
    PORTICO_ORDER_MAILS: '1',
    PORTICO_MAIL_PAPERS: 'attach',
  })
  await expect.poll(portal.output, { timeout: 60_000 }).toContain('The mirror has all')
})

test.afterAll(async () => {
  await portal.stop()
  await Promise.all([upstream.stop(), database.remove()])
})

async function askApi(path: string, method = 'GET') {
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}`, 'Content-Type': 'application/json' }
  const body = method === 'POST' ? '{}' : undefined
  const response = await fetch(`${upstream.url}/v1${path}`, { method, headers, body })
  expect(response.ok).toBe(true)
  return response.json().catch(() => null)
}

/** Sends an event as the hosted API does. */
async function sendEvent(type: string, object: object): Promise<number> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: object })
  const id = `msg_${type}`
  const now = new Date()
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': sign(SECRET, { id, body }, now),
  }
  return (await fetch(`${url}/hooks/polar`, { method: 'POST', headers, body })).status
}

test('an order that is paid is mailed once, and the link in the mail opens it', async ({
  page,
}) => {
  await askApi(`/orders/${ORDER}/invoice`, 'POST')
  const order = await askApi(`/orders/${ORDER}`)
  const time = new Date().toISOString()
  const paid = { ...order, status: 'paid', created_at: time, modified_at: time }
  const mail = await openMailbox(data).mailAfter(ADDRESS, async () => {
    for (const type of ['order.created', 'order.paid', 'order.updated', 'order.paid']) {
      expect(await sendEvent(type, paid)).toBe(202)
    }
  })
  expect(mail.subject).toContain(order.invoice_number)
  expect(mail.attachments).toMatchObject([{ mimeType: 'application/pdf' }])

  await page.goto(findPortalLink(mail))
  await expect(page).toHaveURL(`${url}/orders/${ORDER}`)
  await expect(page.getByText(order.invoice_number).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await expectAccessible(page)

  expect(await openMailbox(data).mailsTo(ADDRESS)).toHaveLength(1)
  const printed = readFileSync(portal.log, 'utf8')
  expect(printed).not.toContain(ADDRESS)
  expect(printed).not.toContain('/l/ey')
})

test('an order from before the mails were switched on is not mailed', async () => {
  const order = await askApi(`/orders/${getOrderId(CUSTOMER, 1)}`)
  const paid = { ...order, status: 'paid', modified_at: new Date().toISOString() }
  expect(await sendEvent('order.paid', paid)).toBe(202)
  const next = await askApi(`/orders/${getOrderId(CUSTOMER, 2)}`)
  const time = new Date().toISOString()
  const mail = await openMailbox(data).mailAfter(ADDRESS, async () => {
    const news = { ...next, status: 'paid', created_at: time, modified_at: time }
    expect(await sendEvent('order.paid', news)).toBe(202)
  })
  expect(mail.subject).toContain(next.invoice_number)
})
