import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { hasPdfToText, runPdfToText } from '../../lib/papers/testing/pdf-to-text'
import { type PostgresServer, startPostgres } from '../../lib/testing/postgres/postgres-server'
import { LINK_SECRET, MERCHANT_TOKEN } from '../global-setup'
import { expect, expectAccessible, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import { type RunningServer, startServer } from '../server'

// They share the servers.
test.describe.configure({ mode: 'default' })

const CUSTOMER = 'usr_1002'

let database: PostgresServer
let upstream: RunningServer
let portal: RunningServer

test.beforeAll(async () => {
  const token = { POLAR_ACCESS_TOKEN: MERCHANT_TOKEN }
  ;[database, upstream] = await Promise.all([startPostgres(), startServer(token)])
  portal = await startServer({
    ...token,
    POLAR_SERVER: upstream.url,
    DATABASE_URL: database.url('postgres'),
    PORTICO_SECRET: 'a secret of the stories, long enough',
    PORTICO_LINK_SECRET: LINK_SECRET,
  })
})

test.afterAll(async () => {
  await portal.stop()
  await upstream.stop()
  await database.remove()
})

const papers = (page: Page) => page.locator('#papers')

async function download(page: Page, from: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), from.click()])
  const content = await readFile(await file.path())
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  return content
}

async function correct(page: Page, name: string): Promise<void> {
  await page.getByLabel('Company or full name').fill(name)
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('with a database, a hosted portal keeps each invoice that a correction replaces', async ({
      page,
    }) => {
      const order = getOrderId(CUSTOMER, javaScriptEnabled ? 4 : 6)
      await page.goto(portal.url + (await mintLink({ sub: CUSTOMER, order })))
      if (javaScriptEnabled) await page.waitForLoadState('networkidle')
      const issue = page.getByRole('button', { name: 'Download invoice' })
      const issued = [await download(page, issue)]

      const head = page.getByRole('button', { name: 'Download corrected invoice' }).first()
      for (const name of ['First Correction Ltd', 'Second Correction Ltd']) {
        await page.goto(`${portal.url}/orders/${order}`)
        if (javaScriptEnabled) await page.waitForLoadState('networkidle')
        await correct(page, name)
        const corrected = await download(page, head)
        if (hasPdfToText) expect(runPdfToText(corrected)).toContain(name)
        issued.push(corrected)
      }

      await page.goto(`${portal.url}/orders/${order}`)
      await expect(papers(page)).not.toContainText('keeps only the latest')
      const kept = papers(page).getByRole('link', { name: /^PDF: Invoice as it was on/ })
      await expect(kept).toHaveCount(2)
      // Newest first.
      const copies = [await download(page, kept.nth(1)), await download(page, kept.nth(0))]
      const latest = await download(page, head)
      expect([...copies, latest].map(hashOf)).toEqual(issued.map(hashOf))
      expect(new Set(issued.map(hashOf)).size).toBe(3)
      if (javaScriptEnabled) await expectAccessible(page)
    })
  })
}
