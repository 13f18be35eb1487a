import type { Browser, Page } from '@playwright/test'
import { expect, getOrderId, mintLink, test } from '../portal'
import { choose, type Fault, limits, nonsense, outages, refuse } from './faults'
import { type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

const order = `/orders/${getOrderId('usr_1001', 0)}`

const paths = [
  '/orders',
  '/orders?q=NORD',
  '/orders?needs=details',
  '/orders/papers',
  order,
  `${order}/copy`,
  '/account',
]

/** Signs in without scripts, and lets the API answer everything with this from then on. */
async function openBefore(browser: Browser, fault: Fault): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  portal.end()
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001' })))
  portal.begin({ fault, isFor: () => true, isDone: false })
  return page
}

type Shown = { status: number; title: string; way: string }

async function expectShown(page: Page, path: string, { status, title, way }: Shown) {
  const started = Date.now()
  const response = await page.goto(portal.url + path)
  const isSlow = Date.now() - started > 6_000
  expect({ path, status: response?.status(), isSlow }).toEqual({ path, status, isSlow: false })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: way })).toBeVisible()
}

const away = {
  status: 503,
  title: 'We can’t reach your orders right now',
  way: 'Try again',
}

const kinds = [
  { faults: choose(outages, 3), shown: away },
  {
    faults: choose(nonsense, 1),
    shown: { status: 502, title: 'Something went wrong', way: 'Try again' },
  },
  {
    faults: choose(limits, 1),
    shown: { status: 429, title: 'A moment, please', way: 'Try again' },
  },
]

for (const { faults, shown } of kinds) {
  for (const [name, fault] of faults) {
    test(`pages say what they can where the API answers with ${name}`, async ({ browser }) => {
      const page = await openBefore(browser, fault)
      for (const path of paths) await expectShown(page, path, shown)
      await page.context().close()
    })
  }
}

test('an address at which no API is isn’t called a page that is missing', async ({ browser }) => {
  const page = await openBefore(browser, refuse(404))
  for (const path of paths.filter((each) => !each.startsWith(order))) {
    await expectShown(page, path, away)
  }
  await page.context().close()
})

test('a token that the API doesn’t take any more is no fault of the customer', async ({
  browser,
}) => {
  const page = await openBefore(browser, refuse(401))
  for (const path of paths) await expectShown(page, path, away)
  await page.context().close()
})
