import type { Page } from '@playwright/test'
import { type PostgresServer, startPostgres } from '../../lib/testing/postgres/postgres-server'
import { LINK_SECRET } from '../global-setup'
import { expect, expectAccessible, getOrderId, mintLink, signOut, test } from '../portal'
import { type RunningServer, startServer } from '../server'

const CUSTOMER = 'usr_1017'
const ORDER = `/orders/${getOrderId(CUSTOMER, 0)}`
const TROUBLE = 'We can’t reach your orders right now'

let database: PostgresServer
let portal: RunningServer

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  database = await startPostgres()
  portal = await startServer({
    DATABASE_URL: database.url('postgres'),
    PORTICO_DEMO: '1',
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SUPPORT: 'billing@nordlicht.example',
  })
})

test.afterAll(async () => {
  await portal.stop()
  await database.remove()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function signIn(page: Page): Promise<void> {
  await page.goto(portal.url + (await mintLink({ sub: CUSTOMER })))
  await expect(heading(page, 'Your orders')).toBeVisible()
}

test('pages say that orders can’t be reached, and later work without signing in again', async ({
  page,
}) => {
  await signIn(page)
  await database.stop()
  for (const path of ['/', '/orders', ORDER, `${ORDER}/copy`, '/account']) {
    await page.goto(portal.url + path)
    await expect(heading(page, TROUBLE)).toBeVisible()
  }
  await expectAccessible(page)
  await database.start()
  await page.goto(portal.url + ORDER)
  await expect(page.getByLabel('Company or full name')).toBeVisible()
})

test('it lives, and is ready again when the database answers', async ({ request }) => {
  const ask = async (path: string) => {
    const answer = await request.get(portal.url + path)
    return `${answer.status()} ${await answer.text()}`
  }
  await expect.poll(() => ask('/readyz')).toBe('200 ok\n')
  await database.stop()
  expect(await ask('/readyz')).toBe('503 the database does not answer\n')
  expect(await ask('/healthz')).toBe('200 ok\n')
  await database.start()
  await expect.poll(() => ask('/readyz')).toBe('200 ok\n')
})

test('a link says the same, with and without scripts, and opens on the next try', async ({
  browser,
}) => {
  const order = getOrderId(CUSTOMER, 1)
  const links = [
    await mintLink({ sub: CUSTOMER }),
    await mintLink({ sub: CUSTOMER, order }),
    await mintLink({ sub: CUSTOMER, order, age: 100 }),
  ]
  await database.stop()
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    for (const link of links) {
      await page.goto(portal.url + link)
      await expect(heading(page, TROUBLE)).toBeVisible()
    }
    await context.close()
  }
  const page = await browser.newPage()
  await page.goto(portal.url + links[0])
  await database.start()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(heading(page, 'Your orders')).toBeVisible()
  await page.close()
})

test('a save fails, and what was typed stays in the form until it succeeds', async ({ page }) => {
  await signIn(page)
  await page.goto(portal.url + ORDER)
  await page.getByLabel('Company or full name').fill('Moreau après la panne')
  await database.stop()
  const save = page.getByRole('button', { name: 'Save billing details' })
  await save.click()
  await expect(page.getByText('the order service didn’t answer')).toBeVisible()
  await database.start()
  await save.click()
  await expect(page.getByText('Saved. The invoice of this order')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what was typed is kept in the browser until the page can be shown again', async ({
    page,
  }) => {
    await signIn(page)
    await page.goto(portal.url + ORDER)
    await page.getByLabel('Company or full name').fill('Moreau sans script')
    await database.stop()
    await page.getByRole('button', { name: 'Save billing details' }).click()
    await expect(heading(page, TROUBLE)).toBeVisible()
    await database.start()
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByText('You typed this before')).toBeVisible()
    await expect(page.getByLabel('Company or full name')).toHaveValue('Moreau sans script')
  })
})

test('asking for a link to sign in says to try again', async ({ browser }) => {
  await database.stop()
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${portal.url}/sign-in?email=ida@holm.example`)
    await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
    await expect(page.getByText('The portal can’t be reached at the moment')).toBeVisible()
    await context.close()
  }
  await database.start()
})

test('signing out ends the session in the browser in any case', async ({ page, context }) => {
  await signIn(page)
  await database.stop()
  await page.reload()
  await signOut(page)
  await expect(heading(page, 'You are signed out')).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('portico')
  await database.start()
})

test('the log says what was wrong, without personal data', () => {
  expect(portal.output()).toMatch(/The database can’t be reached .*reason=connect ECONNREFUSED/)
  expect(portal.output()).not.toMatch(/usr_10|holm|params|Failed query/)
})
