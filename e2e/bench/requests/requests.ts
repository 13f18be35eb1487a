import { getMedian, getPercentile } from '../percentile'
import { startPortals } from '../portals/portals'
import type { Goal, Row, Table } from '../table'
import { openDrivers } from './driver-query'
import { BARE_PAGE, listSubjects, nameDriver, type Subject } from './subjects'

const ROUNDS = 5
const REQUESTS = 60
const WARM_UP = 200

type Cost = { cpu: number; times: number[] }

/**
 * Measures what a request costs the process that answers it. All are measured in turns, so that other
 * load on the machine affects each alike, and an odd round counts for nothing.
 */
export async function measureRequests(): Promise<Table[]> {
  const portals = await startPortals()
  const drivers = await openDrivers(portals.databaseUrl)
  try {
    const subjects = await listSubjects(portals, drivers)
    let count = 0
    for (const { run } of subjects) {
      for (let done = 0; done < WARM_UP; done++) await run(count++)
    }
    const costs = new Map(subjects.map(({ name }): [string, Cost[]] => [name, []]))
    for (let round = 0; round < ROUNDS; round++) {
      for (const subject of subjects) {
        costs.get(subject.name)?.push(await measureRound(subject, () => count++))
      }
    }
    return [toTable(subjects, costs)]
  } finally {
    await drivers.close()
    await portals.stop()
  }
}

async function measureRound({ run, readCpu }: Subject, next: () => number): Promise<Cost> {
  const times: number[] = []
  const before = await readCpu()
  for (let done = 0; done < REQUESTS; done++) {
    const began = performance.now()
    await run(next())
    times.push(performance.now() - began)
  }
  return { cpu: ((await readCpu()) - before) / REQUESTS, times }
}

function toTable(subjects: Subject[], costs: Map<string, Cost[]>): Table {
  const cpuOf = (name: string) => getMedian((costs.get(name) ?? []).map(({ cpu }) => cpu))
  const bare = cpuOf(BARE_PAGE)
  const rows = subjects.map(({ name, goal }): Row => {
    const times = (costs.get(name) ?? []).map((cost) => cost.times)
    const cpu = cpuOf(name)
    const driver = goal && 'timesDriver' in goal ? nameDriver(name.split(' · ')[1] ?? '') : null
    return {
      name,
      values: {
        '× bare': cpu / bare,
        ...(driver && { '× driver': cpu / cpuOf(driver) }),
        'CPU ms': cpu,
        'p50 ms': getMedian(times.map((round) => getPercentile(round, 50))),
        'p95 ms': getMedian(times.map((round) => getPercentile(round, 95))),
      },
      ...(goal && { goals: [toGoal(goal)] }),
    }
  })
  return {
    title: 'CPU of the server for a request',
    columns: ['× bare', '× driver', 'CPU ms', 'p50 ms', 'p95 ms'],
    rows,
  }
}

function toGoal(goal: NonNullable<Subject['goal']>): Goal {
  if ('ms' in goal) return { column: 'CPU ms', most: goal.ms }
  if ('timesBare' in goal) return { column: '× bare', most: goal.timesBare }
  return { column: '× driver', most: goal.timesDriver }
}
