import { type Browser, chromium } from '@playwright/test'
import { ensureBrowser } from '../../browser'
import { LINK_SECRET } from '../../global-setup'
import { measureScripts } from '../../measure-scripts'
import { mintLink } from '../../portal'
import { prepareDemo } from '../../prepare-demo'
import { startServer } from '../../server'
import { getMedian } from '../percentile'
import { CUSTOMER } from '../portals/visitor'
import type { Goal, Row, Table } from '../table'
import { cases, type PageCase } from './cases'
import { readVitals, slowDown, type Vitals } from './vitals'

const RUNS = 5

const GOALS: Goal[] = [
  { column: 'LCP ms', most: 900 },
  { column: 'TBT ms', most: 120 },
  { column: 'INP ms', most: 200 },
  { column: 'CLS', most: 0 },
]

/** Measures what a page weighs, and how it feels on a slow phone. */
export async function measurePages(): Promise<Table[]> {
  const removeDemo = await prepareDemo()
  const portal = await startServer({ PORTICO_LINK_SECRET: LINK_SECRET })
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  try {
    const rows: Row[] = []
    for (const each of cases) rows.push(await measure(each, browser, portal.url))
    const columns = ['JS kB', 'requests', 'kB', 'LCP ms', 'TBT ms', 'INP ms', 'CLS']
    return [{ title: 'Pages, on a slow phone (1.6 Mbit/s, 150 ms, CPU ÷ 4)', columns, rows }]
  } finally {
    await browser.close()
    await portal.stop()
    removeDemo()
  }
}

async function measure(each: PageCase, browser: Browser, url: string): Promise<Row> {
  const weight = await weigh(each, browser, url)
  const runs: Vitals[] = []
  for (let done = 0; done < RUNS; done++) runs.push(await feel(each, browser, url))
  const medianOf = (name: keyof Vitals) => getMedian(runs.map((run) => run[name]))
  return {
    name: each.name,
    values: {
      'JS kB': weight.scripts / 1_000,
      requests: weight.requests,
      kB: weight.bytes / 1_000,
      'LCP ms': medianOf('lcp'),
      'TBT ms': medianOf('tbt'),
      'INP ms': medianOf('inp'),
      CLS: medianOf('cls'),
    },
    goals: [{ column: 'JS kB', most: each.scriptBudget / 1_000 }, ...GOALS],
  }
}

/** A browser that has never been here, with the session of a customer. */
async function visit(browser: Browser, url: string) {
  const first = await browser.newContext({ locale: 'en-GB', baseURL: url })
  await first.addCookies([{ name: 'portico_language', value: 'en', url }])
  await (await first.newPage()).goto(await mintLink({ sub: CUSTOMER }))
  const storageState = await first.storageState()
  await first.close()
  const context = await browser.newContext({ locale: 'en-GB', baseURL: url, storageState })
  return { page: await context.newPage(), leave: () => context.close() }
}

async function weigh({ path }: PageCase, browser: Browser, url: string) {
  const { page, leave } = await visit(browser, url)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const loaded = { requests: 0, bytes: 0 }
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    loaded.requests += 1
    loaded.bytes += encodedDataLength
  })
  const scripts = await measureScripts(page, path)
  await leave()
  return { scripts, ...loaded }
}

async function feel({ path, act }: PageCase, browser: Browser, url: string): Promise<Vitals> {
  const { page, leave } = await visit(browser, url)
  await slowDown(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  // What somebody does comes on top: their long tasks are the time of an interaction.
  const { lcp, tbt, cls } = await readVitals(page)
  await act(page)
  const { inp } = await readVitals(page)
  await leave()
  return { lcp, tbt, cls, inp }
}
