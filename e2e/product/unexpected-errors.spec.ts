import type { Page } from '@playwright/test'
import { LINK_SECRET } from '../global-setup'
import { expect, expectAccessible, mintLink, test } from '../portal'
import { type RunningServer, startServer } from '../server'

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/

let portal: RunningServer

/** Starts a portal in which this has happened before anything of it was loaded. */
async function startBroken(by: string): Promise<RunningServer> {
  return startServer({
    PORTICO_LINK_SECRET: LINK_SECRET,
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(by)}"`,
  })
}

/** The lines of the log that hold this. */
const linesWith = (text: string) =>
  portal
    .output()
    .split('\n')
    .filter((line) => line.includes(text))

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test.describe('where a page fails', () => {
  test.beforeAll(async () => {
    portal = await startBroken(`Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get() { throw new TypeError('The abacus broke at /l/eyJhbGciOiJIUzI1NiJ9.e30.c2ln') },
    })`)
  })

  test.afterAll(() => portal.stop())

  test('it shows the id that its answer has, and the log once', async ({ page }) => {
    const path = await mintLink({ sub: 'usr_1001' })
    const ids: string[] = []
    for (const _time of [1, 2]) {
      const answer = await page.goto(portal.url + path)
      await expect(heading(page, 'Something went wrong')).toBeVisible()
      const id = ID.exec((await page.getByText(ID).textContent()) ?? '')?.[0] ?? ''
      expect(id).toBe(answer?.headers()['x-request-id'])
      await expect.poll(() => linesWith(`A request failed request=${id}`)).toHaveLength(1)
      const [line] = linesWith(`A request failed request=${id}`)
      expect(line).toContain('The abacus broke at /l/…')
      ids.push(id)
    }
    expect(ids[0]).not.toBe(ids[1])
    await expectAccessible(page)
  })

  test('every answer has an id of its own, whatever the request brought', async ({ request }) => {
    const paths = ['/sign-in', '/nowhere', '/%ff', '/v1/orders/', '/v1/nowhere', '/portico.svg']
    const ids = new Set<string | undefined>()
    for (const path of paths) {
      const headers = { 'X-Request-Id': 'forged' }
      const answer = await request.get(portal.url + path, { headers })
      expect(answer.headers()['x-request-id']).toMatch(ID)
      ids.add(answer.headers()['x-request-id'])
    }
    expect(ids.size).toBe(paths.length)
  })
})

test.describe('where the frame of all pages fails', () => {
  test.use({ locale: 'de-DE', chosenLanguage: null })

  test.beforeAll(async () => {
    // The foot of every page names the languages that it can be read in.
    portal = await startBroken(`Intl.DisplayNames = class {
      constructor() { throw new TypeError('The names broke') }
    }`)
  })

  test.afterAll(() => portal.stop())

  test('a page in our look says so in the browser’s language, with a number of the log', async ({
    page,
  }) => {
    const answer = await page.goto(`${portal.url}/sign-in`)
    expect(answer?.status()).toBe(500)
    await expect(heading(page, 'Etwas ist schiefgegangen')).toBeVisible()
    await expect(page.locator('main')).toHaveAttribute('lang', 'de')
    const digest = (await page.locator('code').textContent()) ?? ''
    expect(digest).toMatch(/^\d+$/)
    const id = answer?.headers()['x-request-id']
    await expect.poll(() => linesWith(`request=${id} digest=${digest}`)).toHaveLength(1)
    await expect(page.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible()
    await expectAccessible(page)
  })

  test('a page in our look says so in English where the server can’t say it', async ({ page }) => {
    await page.route('**/last-resort', (route) => route.abort())
    await page.goto(`${portal.url}/sign-in`)
    await expect(heading(page, 'Something went wrong')).toBeVisible()
    await expect(page.locator('main')).toHaveAttribute('lang', 'en')
  })
})
