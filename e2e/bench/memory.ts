import { getOrderId } from '../portal'
import { type Measured, type PortalName, startPortals } from './portals/portals'
import { CUSTOMER, createVisitor, signIn } from './portals/visitor'
import type { Row, Table } from './table'

const MB = 1024 ** 2
const CONNECTIONS = 8
const SETTLED_AFTER = 2_000
const REQUESTS = 10_000
const GROWTH_MAX_PERCENT = 10

/** What a container has to have, in MB; on a server of its own, PostgreSQL has its own. */
const LIMITS: Record<PortalName, number> = { PGlite: 512, PostgreSQL: 256, hosted: 256 }

const paths = ['/orders', '/sign-in', `/orders/${getOrderId(CUSTOMER, 0)}`, '/account']

/** Measures the memory of each portal when it has started, and while it answers requests. */
export async function measureMemory(): Promise<Table[]> {
  const portals = await startPortals()
  try {
    const rows: Row[] = []
    for (const name of ['PGlite', 'PostgreSQL', 'hosted'] as const) {
      rows.push(await measure(name, portals[name]))
    }
    const columns = [
      'start MB',
      'after 2 000 MB',
      'after 10 000 MB',
      'growth %',
      // What is still in use after a collection: V8 gives the pages of the rest back late.
      'heap growth %',
      'peak MB',
    ]
    return [{ title: 'Memory (RSS)', columns, rows }]
  } finally {
    await portals.stop()
  }
}

async function measure(name: PortalName, server: Measured): Promise<Row> {
  const start = (await server.readUsageCollected()).rss
  const headers = { Cookie: await signIn(server.url) }
  const visit = createVisitor(server.url, CONNECTIONS)
  let asked = 0
  const askUntil = async (count: number) => {
    const keepAsking = async () => {
      while (asked < count) await visit({ path: paths[asked++ % paths.length] ?? '/', headers })
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, keepAsking))
    return server.readUsageCollected()
  }
  const settled = await askUntil(SETTLED_AFTER)
  const end = await askUntil(REQUESTS)
  const { peak } = await server.readUsage()
  return {
    name,
    values: {
      'start MB': start / MB,
      'after 2 000 MB': settled.rss / MB,
      'after 10 000 MB': end.rss / MB,
      'growth %': (end.rss / settled.rss - 1) * 100,
      'heap growth %': (end.heapUsed / settled.heapUsed - 1) * 100,
      'peak MB': peak / MB,
    },
    goals: [
      { column: 'growth %', most: GROWTH_MAX_PERCENT },
      { column: 'peak MB', most: LIMITS[name] },
    ],
  }
}
