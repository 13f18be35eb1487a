import { chromium } from '@playwright/test'
import { startPostgres } from '../../lib/testing/postgres/postgres-server'
import { createEmptyDatabase } from '../../lib/testing/postgres/server-databases'
import { ensureBrowser } from '../browser'
import { LINK_SECRET } from '../global-setup'
import { getOrderId, mintLink } from '../portal'
import { startServer } from '../server'
import type { Table } from './table'

const LIMIT = { orders: 200, seconds: 10 }

/** Measures in a browser how long applying a correction to 200 orders takes. */
export async function measureCopying(): Promise<Table[]> {
  const server = await startPostgres()
  const portal = await startServer({
    DATABASE_URL: await createEmptyDatabase(server.url('postgres')),
    PORTICO_DEMO: '1',
    PORTICO_LINK_SECRET: LINK_SECRET,
  })
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ locale: 'en-GB' })
    await context.addCookies([{ name: 'portico_language', value: 'en', url: portal.url }])
    const page = await context.newPage()
    await page.goto(portal.url + (await mintLink({ sub: 'usr_1002' })))
    await page.goto(`${portal.url}/orders/${getOrderId('usr_1002', 0)}`)
    await page.getByLabel('Company or full name').fill('Weber & Söhne Logistik SE')
    await page.getByRole('button', { name: 'Save billing details' }).click()
    await page.getByRole('link', { name: 'Use these details for other orders' }).click()
    await page.getByRole('checkbox', { name: 'All of them' }).check()
    const started = performance.now()
    await page.getByRole('button', { name: 'Use these details' }).click()
    await page.getByText('Done. Each order says below').waitFor({ timeout: 120_000 })
    const seconds = (performance.now() - started) / 1_000
    const orders = await page.getByRole('listitem').filter({ hasText: 'Saved' }).count()
    const share = (seconds / orders) * LIMIT.orders
    const row = {
      name: 'one correction for other orders',
      values: { orders, 's for 200': share },
      goals: [
        { column: 'orders', least: LIMIT.orders },
        { column: 's for 200', most: LIMIT.seconds },
      ],
    }
    return [{ title: 'Copying, on PostgreSQL', columns: ['orders', 's for 200'], rows: [row] }]
  } finally {
    await browser.close()
    await portal.stop()
    await server.remove()
  }
}
