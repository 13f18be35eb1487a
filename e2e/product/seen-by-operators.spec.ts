import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { findFreePort } from '../../lib/testing/free-port'
import { type MailServer, startMailServer } from '../../lib/testing/mail-server'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { findSignInLink, findUndoLink } from '../mailbox'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import { createDataFolder, type RunningServer, startServer } from '../server'

const CUSTOMER = 'usr_1014'
const EMAIL = 'etienne@tremblay.example'
const SECRET = 'a secret of the operators, long enough'

/** While this file is there, every amount breaks a page, with what no log may hold. */
const broken = path.join(createDataFolder(), '..', 'broken')

const preload = `
  import { existsSync } from 'node:fs'
  const { get } = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
    get() {
      if (!existsSync(${JSON.stringify(broken)})) return get.call(this)
      throw new TypeError('Broke for ${EMAIL} at /undo/a-link-that-works?email=${EMAIL}')
    },
  })`

let portal: RunningServer
let mails: MailServer
let metricsUrl: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  mails = await startMailServer()
  const port = await findFreePort()
  metricsUrl = `http://127.0.0.1:${port}/metrics`
  portal = await startServer({
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SECRET: SECRET,
    PORTICO_LOG: 'json',
    PORTICO_METRICS_PORT: String(port),
    SMTP_URL: mails.url,
    PORTICO_MAIL_FROM: 'billing@nordlicht.example',
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(preload)}"`,
  })
})

test.afterAll(async () => {
  await portal.stop()
  await mails.stop()
})

const readMetrics = async () => (await fetch(metricsUrl)).text()

/** The routes that requests were counted for. */
const readRoutes = async () =>
  new Set(
    Array.from(
      (await readMetrics()).matchAll(/request_duration_seconds_count\{.*route="(.*?)"/g),
    ).map(([, route]) => route),
  )

/** The lines of the log, each read as a program does. */
const readLog = (): Record<string, unknown>[] =>
  portal
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

/** Does this, and returns the mail that comes of it. */
async function mailAfter(press: () => Promise<void>) {
  const before = mails.mails.length
  await press()
  await expect.poll(() => mails.mails.length).toBe(before + 1)
  const mail = mails.mails.at(-1)
  if (!mail) throw new Error('The mail is gone again')
  return mail
}

/** Signs in by a link that is asked for. Returns that link. */
async function signIn(page: Page): Promise<string> {
  await page.goto(`${portal.url}/sign-in?to=%2Forders`)
  const field = page.getByLabel('Email address')
  await field.fill(EMAIL)
  const link = findSignInLink(await mailAfter(() => field.press('Enter')))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  return link
}

/** Corrects an order by a link to it, of which its owner is told. Returns the link that undoes it. */
async function correctOrder(page: Page, link: string): Promise<string> {
  await page.goto(portal.url + link)
  await page.getByLabel('Company or full name', { exact: true }).fill('Tremblay & Geheimnis')
  await page.getByLabel('Street address').fill('Hemmelighedsvej 17')
  const undo = findUndoLink(await mailAfter(() => save(page)))
  await expect(savedNotice(page)).toBeVisible()
  await page.goto(undo)
  await expect(page.getByRole('button', { name: 'Undo this correction' })).toBeVisible()
  return undo
}

/** Opens a page that fails, and returns the id that it shows. */
async function breakPage(page: Page): Promise<string> {
  writeFileSync(broken, '')
  const answer = await page.goto(`${portal.url}/orders`)
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
  const id = answer?.headers()['x-request-id'] ?? ''
  await expect(page.getByText(id)).toBeVisible()
  return id
}

test('metrics and log hold no secret, link, email or address of a run', async ({ page }) => {
  const link = await mintLink({ sub: CUSTOMER, order: getOrderId(CUSTOMER, 2) })
  const undoLink = await correctOrder(page, link)
  const signInLink = await signIn(page)
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
  const answer = await fetch(`${portal.url}/v1/customers/external/${CUSTOMER}`, { headers })
  const { billing_address: address, name } = await answer.json()
  await fetch(`${portal.url}/v1/customers/?email=${EMAIL}`, { headers })
  const cookies = await page.context().cookies()
  const id = await breakPage(page)

  const told = `${portal.output()}${await readMetrics()}`
  const secrets = [
    ...[MERCHANT_TOKEN, LINK_SECRET, SECRET, mails.url],
    ...[link, signInLink, undoLink].map((each) => each.replace(/^.*\//, '').slice(0, 20)),
    ...cookies.map(({ value }) => value).filter((value) => value.length > 10),
    ...['tremblay.example', 'nordlicht.example', name, 'Geheimnis', 'Hemmelighedsvej', CUSTOMER],
    ...Object.values(address ?? {}).filter((part) => String(part).length > 3),
    getOrderId(CUSTOMER, 2),
  ]
  expect(secrets.length).toBeGreaterThan(15)
  expect(secrets.filter((secret) => told.includes(String(secret)))).toEqual([])

  // Nor the link into the demo, which a start prints for people.
  expect(told).not.toMatch(/\/l\/ey/)

  const lines = readLog().filter(({ request }) => request === id)
  expect(lines).toContainEqual(
    expect.objectContaining({ level: 'error', message: 'A request failed', request: id }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ message: 'Request', method: 'GET', route: '/orders', status: 500 }),
  )
  const routes = readLog().map(({ route }) => route)
  for (const route of ['/l/[link]', '/sign-in/[link]', '/undo/[token]', '/orders/[id]']) {
    expect(routes).toContain(route)
  }
})

test('metrics count what happened', async () => {
  const text = await readMetrics()
  expect(text).toMatch(/^portico_mails_total\{outcome="sent"\} 2$/m)
  expect(text).toMatch(/^portico_queue_length\{queue="mails"\} 0$/m)
  expect(text).toMatch(/^portico_api_up 1$/m)
  expect(text).toMatch(
    /^portico_api_call_duration_seconds_count\{operation="correcting an order",outcome="ok"\} 1$/m,
  )
})

test('paths that somebody makes up add no label', async () => {
  const before = await readRoutes()
  for (let time = 0; time < 50; time++) {
    await fetch(`${portal.url}/nowhere-${time}/${time}`)
    await fetch(`${portal.url}/v1/nowhere/${time}`, { method: 'DELETE' })
    await fetch(`${portal.url}/orders/${time}`, { redirect: 'manual' })
  }
  const after = await readRoutes()
  const added = [...after].filter((route) => !before.has(route))
  expect(added.filter((route) => !['(other)', '/v1/[[...path]]'].includes(String(route)))).toEqual(
    [],
  )
})

test('metrics are not on the port of the pages', async () => {
  expect((await fetch(`${portal.url}/metrics`)).status).toBe(404)
})
