// Measures the cost of a thousand times as many orders: `npm run bench:growth`.
import { type Case, type Limit, listCases } from './growth-cases'
import { openClient } from './growth-client'
import { openBenchDatabases } from './growth-databases'
import { measureInTurns, type Timing } from './measure'

const SMALL = 1_000
const LARGE = 1_000_000

/** A ratio needs more runs than a limit in milliseconds. */
const RUNS = { times: { runs: 400, warmUp: 100 }, ms: { runs: 25, warmUp: 5 } }

async function measure(): Promise<boolean> {
  const databases = await openBenchDatabases()
  try {
    const shops = [
      await openClient(await databases.open(SMALL)),
      await openClient(await databases.open(LARGE)),
    ]
    console.log('| call | 1 000: p50 | 1 000 000: p50 | p95 | ratio | limit | |')
    console.log('|---|--:|--:|--:|--:|--:|---|')
    const held: boolean[] = []
    for (const each of listCases()) {
      const calls = await Promise.all(shops.map((shop) => each.prepare(shop)))
      const plan = 'times' in each.limit ? RUNS.times : RUNS.ms
      const [small, large] = await measureInTurns(calls, plan)
      if (small && large) held.push(report(each, small, large))
    }
    return held.every(Boolean)
  } finally {
    await databases.close()
  }
}

function report({ name, limit }: Case, small: Timing, large: Timing): boolean {
  const ratio = large.p50 / small.p50
  const held = 'times' in limit ? ratio <= limit.times : large.p50 <= limit.ms
  const columns = [
    name,
    ...[small.p50, large.p50, large.p95].map(formatMilliseconds),
    `${ratio.toFixed(2)} ×`,
    formatLimit(limit),
    held ? 'held' : '**broken**',
  ]
  console.log(`| ${columns.join(' | ')} |`)
  return held
}

function formatMilliseconds(time: number): string {
  return `${time.toFixed(1)} ms`
}

function formatLimit(limit: Limit): string {
  return 'times' in limit ? `${limit.times} ×` : `${limit.ms} ms`
}

process.exitCode = (await measure()) ? 0 : 1
