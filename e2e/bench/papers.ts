import { monitorEventLoopDelay } from 'node:perf_hooks'
import { toLocale } from '../../lib/i18n/choose-locale'
import { createI18n, type I18n } from '../../lib/i18n/i18n'
import { type Language, languages } from '../../lib/i18n/languages'
import { createPaperPdf } from '../../lib/papers/create-paper-pdf'
import { sampleLine, samplePaper } from '../../lib/papers/testing/sample-paper'
import { startEngine } from '../../lib/papers/testing/start-engine'
import { measureInTurns, type Timing } from './measure'
import type { Row, Table } from './table'

const MB = 1024 ** 2
const LIMITS = { onePageMs: 15, onePageBytes: 70_000, longMs: 200, delayMs: 20, growthMb: 100 }
const PAPERS = 1_000

type Print = (lines: number, i18n: I18n, what?: string) => Promise<Uint8Array>

/** Measures how long papers take, their size, how long the event loop waits, and memory. */
export async function measurePapers(): Promise<Table[]> {
  const engine = await startEngine()
  try {
    const all = await Promise.all(languages.map(load))
    const english = await load('en')
    const print = createPrint(engine)
    // Long papers by themselves: the memory that they free makes the next short one slower.
    const single = [
      ...(await measureSingle(listShort(print, english))),
      ...(await measureSingle(listLong(print, english))),
    ]
    const many = await measureMany((n) => print(3, all[n % all.length] ?? english))
    const columns = ['p50 ms', 'p95 ms', 'bytes']
    return [
      { title: 'One paper', columns, rows: single },
      {
        title: `${PAPERS} papers in ${all.length} languages`,
        columns: ['event loop p99 ms', 'growth MB', 'RSS MB'],
        rows: [many],
      },
    ]
  } finally {
    await engine.close()
  }
}

function load(language: Language): Promise<I18n> {
  return createI18n(toLocale(language), 'Europe/Berlin')
}

/** Each paper differs from those before, as papers do. */
function createPrint(engine: Awaited<ReturnType<typeof startEngine>>): Print {
  let count = 0
  return (lines, i18n, what = 'Studio, seat') => {
    count += 1
    const number = `NORD-${count}`
    const descriptions = Array.from({ length: lines }, (_, n) =>
      sampleLine({
        description: `${what} ${n + 1} of ${number}`,
        quantity: 1,
        unitPrice: 10_000,
      }),
    )
    const look = { accent: '#2450b8', logo: null }
    return createPaperPdf(engine, samplePaper({ number, lines: descriptions }), i18n, look, null)
  }
}

/** What is printed, by the name of its row; labels are English. */
type Case = { name: string; make: () => Promise<Uint8Array>; goals?: Row['goals'] }

function listShort(print: Print, english: I18n): Case[] {
  return [
    {
      name: '3 lines',
      make: () => print(3, english),
      goals: [
        { column: 'p50 ms', most: LIMITS.onePageMs },
        { column: 'bytes', most: LIMITS.onePageBytes },
      ],
    },
    {
      name: '3 lines in Japanese',
      make: () => print(3, english, 'スタジオ年間契約、髙島屋の席'),
    },
    { name: '3 lines in Chinese', make: () => print(3, english, '工作室年度订阅，北京席位') },
    { name: '3 lines in Korean', make: () => print(3, english, '스튜디오 연간 이용권, 좌석') },
  ]
}

function listLong(print: Print, english: I18n): Case[] {
  return [
    { name: '40 lines', make: () => print(40, english) },
    {
      name: '400 lines',
      make: () => print(400, english),
      goals: [{ column: 'p50 ms', most: LIMITS.longMs }],
    },
  ]
}

async function measureSingle(cases: Case[]): Promise<Row[]> {
  const makes = cases.map(({ make }) => make)
  const timings = await measureInTurns(makes, { runs: 40, warmUp: 5 })
  const rows: Row[] = []
  for (const [index, { name, make, goals = [] }] of cases.entries()) {
    const { p50, p95 }: Timing = timings[index] ?? { p50: Number.NaN, p95: Number.NaN }
    const { length } = await make()
    rows.push({ name, values: { 'p50 ms': p50, 'p95 ms': p95, bytes: length }, goals })
  }
  return rows
}

async function measureMany(printOne: (n: number) => Promise<Uint8Array>): Promise<Row> {
  // What stays after a tenth is what a server has anyway: fonts, caches of a fixed size.
  let settled = 0
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  for (let n = 0; n < PAPERS; n++) {
    await printOne(n)
    if (n === PAPERS / 10) settled = process.memoryUsage.rss()
  }
  delay.disable()
  const rss = process.memoryUsage.rss()
  return {
    name: '3 lines each',
    values: {
      'event loop p99 ms': delay.percentile(99) / 1e6,
      'growth MB': (rss - settled) / MB,
      'RSS MB': rss / MB,
    },
    goals: [
      { column: 'event loop p99 ms', most: LIMITS.delayMs },
      { column: 'growth MB', most: LIMITS.growthMb },
    ],
  }
}
