// Measures how long papers take, their size, how long the event loop waits, and memory.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { toLocale } from '../../lib/i18n/choose-locale'
import { createI18n, type I18n } from '../../lib/i18n/i18n'
import { type Language, languages } from '../../lib/i18n/languages'
import { createPaperPdf } from '../../lib/papers/create-paper-pdf'
import { sampleLine, samplePaper } from '../../lib/papers/testing/sample-paper'
import { startEngine } from '../../lib/papers/testing/start-engine'
import { measureInTurns } from './measure'

const MB = 1024 ** 2
const LIMITS = { onePageMs: 15, onePageBytes: 70_000, longMs: 200, delayMs: 20, growthMb: 100 }
const PAPERS = 1_000

const engine = await startEngine()
const all = await Promise.all(languages.map((language) => load(language)))
const english = await load('en')

function load(language: Language): Promise<I18n> {
  return createI18n(toLocale(language), 'Europe/Berlin')
}

/** Each paper differs from those before, as papers do. */
let count = 0

function print(lines: number, i18n: I18n, what = 'Studio, seat'): Promise<Uint8Array> {
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

type Case = [name: string, make: () => Promise<Uint8Array>]

/** What is measured, by the name of its row; labels are English. */
const shortCases: Case[] = [
  ['3 lines', () => print(3, english)],
  ['3 lines in Japanese', () => print(3, english, 'スタジオ年間契約、髙島屋の席')],
  ['3 lines in Chinese', () => print(3, english, '工作室年度订阅，北京席位')],
  ['3 lines in Korean', () => print(3, english, '스튜디오 연간 이용권, 좌석')],
]
const longCases: Case[] = [
  ['40 lines', () => print(40, english)],
  ['400 lines', () => print(400, english)],
]

function check(what: string, value: number, limit: number, digits = 0): void {
  console.log(`| ${what} | ${value.toFixed(digits)} | ≤ ${limit} |`)
  if (value > limit) process.exitCode = 1
}

// Long papers by themselves: the memory that they free makes the next short one slower.
const timings = [...(await measure(shortCases)), ...(await measure(longCases))]
const [one, long] = [timings[0], timings.at(-1)]

function measure(cases: Case[]) {
  return measureInTurns(
    cases.map(([, make]) => make),
    { runs: 40, warmUp: 5 },
  )
}

const bytes: number[] = []
console.log('| | p50 ms | p95 ms | bytes |\n|---|---:|---:|---:|')
for (const [at, [name, make]] of [...shortCases, ...longCases].entries()) {
  const { length } = await make()
  const [p50, p95] = [timings[at]?.p50, timings[at]?.p95].map((ms) => ms?.toFixed(1))
  bytes.push(length)
  console.log(`| ${name} | ${p50} | ${p95} | ${length} |`)
}

/** What stays after a tenth is what a server has anyway: fonts, caches of a fixed size. */
let settled = 0
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
for (let n = 0; n < PAPERS; n++) {
  await print(3, all[n % all.length] ?? english)
  if (n === PAPERS / 10) settled = process.memoryUsage.rss()
}
delay.disable()
const rss = process.memoryUsage.rss()
await engine.close()

console.log(`\n${PAPERS} papers in ${all.length} languages, RSS ${Math.round(rss / MB)} MB\n`)
console.log('| | measured | wanted |\n|---|---:|---:|')
check('one page, p50 in ms', one?.p50 ?? Number.NaN, LIMITS.onePageMs, 1)
check('one page, bytes', bytes[0] ?? Number.NaN, LIMITS.onePageBytes)
check('400 lines, p50 in ms', long?.p50 ?? Number.NaN, LIMITS.longMs)
check('event loop, p99 of its delay in ms', delay.percentile(99) / 1e6, LIMITS.delayMs, 1)
check('memory from paper 100 to 1 000, in MB', (rss - settled) / MB, LIMITS.growthMb)
