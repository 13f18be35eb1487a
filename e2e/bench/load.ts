import { getMedian, getPercentile } from './percentile'
import { type Measured, type PortalName, startPortals } from './portals/portals'
import { type Ask, createVisitor, openApiSession, signIn } from './portals/visitor'
import type { Row, Table } from './table'

const SECONDS = 4
const ROUNDS = 3
const CONNECTIONS = [1, 8, 32]

type Target = { name: string; server: Measured; ask: Ask }

/** Measures how many requests a second are answered, with more and more of them at a time. */
export async function measureLoad(): Promise<Table[]> {
  const portals = await startPortals()
  try {
    const pages = ['PGlite', 'PostgreSQL', 'hosted'] as const
    const token = await openApiSession(portals.PostgreSQL.url)
    const targets: Target[] = [
      { name: 'bare page', server: portals.bare, ask: { path: '/' } },
      ...(await Promise.all(pages.map((name) => describeOrders(name, portals[name])))),
      {
        name: 'API: list of 20 · PostgreSQL',
        server: portals.PostgreSQL,
        ask: {
          path: '/v1/customer-portal/orders/?limit=20',
          headers: { Authorization: `Bearer ${token}` },
        },
      },
    ]
    for (const target of targets) await press(target, 8)
    const rows: Row[] = []
    for (const target of targets) {
      for (const connections of CONNECTIONS) rows.push(await measure(target, connections))
    }
    return [{ title: 'Requests a second', columns: ['requests/s', 'p50 ms', 'p95 ms'], rows }]
  } finally {
    await portals.stop()
  }
}

async function describeOrders(name: PortalName, server: Measured): Promise<Target> {
  const headers = { Cookie: await signIn(server.url) }
  return { name: `orders, first page · ${name}`, server, ask: { path: '/orders', headers } }
}

async function measure(target: Target, connections: number): Promise<Row> {
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await press(target, connections))
  return {
    name: `${target.name}, ${connections} at a time`,
    values: {
      'requests/s': getMedian(rounds.map((times) => times.length / SECONDS)),
      'p50 ms': getMedian(rounds.map((times) => getPercentile(times, 50))),
      'p95 ms': getMedian(rounds.map((times) => getPercentile(times, 95))),
    },
  }
}

/** Asks for some seconds, and returns how long each answer took. */
async function press({ server, ask }: Target, connections: number): Promise<number[]> {
  const visit = createVisitor(server.url, connections)
  const over = performance.now() + SECONDS * 1_000
  const times: number[] = []
  const keepAsking = async () => {
    while (performance.now() < over) {
      const began = performance.now()
      await visit(ask)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking))
  return times
}
