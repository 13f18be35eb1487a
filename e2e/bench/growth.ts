import { type Case, type Limit, listCases } from './growth-cases'
import { openClient } from './growth-client'
import { openBenchDatabases } from './growth-databases'
import { measureInTurns, type Timing } from './measure'
import type { Goal, Row, Table } from './table'

const SMALL = 1_000
const LARGE = 1_000_000

/** A ratio needs more runs than a limit in milliseconds. */
const RUNS = { times: { runs: 400, warmUp: 100 }, ms: { runs: 25, warmUp: 5 } }

/** Measures the cost of a thousand times as many orders, for each call of the API. */
export async function measureGrowth(): Promise<Table[]> {
  const databases = await openBenchDatabases()
  try {
    const shops = [
      await openClient(await databases.open(SMALL)),
      await openClient(await databases.open(LARGE)),
    ]
    const rows: Row[] = []
    for (const each of listCases()) {
      const calls = await Promise.all(shops.map((shop) => each.prepare(shop)))
      const plan = 'times' in each.limit ? RUNS.times : RUNS.ms
      const [small, large] = await measureInTurns(calls, plan)
      if (small && large) rows.push(toRow(each, small, large))
    }
    const columns = ['ratio', '1 000: p50 ms', '1 000 000: p50 ms', '1 000 000: p95 ms']
    return [{ title: 'From 1 000 to 1 000 000 orders', columns, rows }]
  } finally {
    await databases.close()
  }
}

function toRow({ name, limit }: Case, small: Timing, large: Timing): Row {
  return {
    name,
    values: {
      ratio: large.p50 / small.p50,
      '1 000: p50 ms': small.p50,
      '1 000 000: p50 ms': large.p50,
      '1 000 000: p95 ms': large.p95,
    },
    goals: [toGoal(limit)],
  }
}

function toGoal(limit: Limit): Goal {
  if ('times' in limit) return { column: 'ratio', most: limit.times }
  return { column: '1 000 000: p50 ms', most: limit.ms }
}
