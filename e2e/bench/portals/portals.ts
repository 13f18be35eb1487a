import { startPostgres } from '../../../lib/testing/postgres/postgres-server'
import { copyDemo, createDemo } from '../../../lib/testing/postgres/server-databases'
import { LINK_SECRET, MERCHANT_TOKEN } from '../../global-setup'
import { prepareDemo } from '../../prepare-demo'
import { createDataFolder, startServer } from '../../server'
import { startBarePages } from './bare-pages'
import { type Usage, watchUsage } from './usage'

export type PortalName = 'PGlite' | 'PostgreSQL' | 'hosted'

/** A running server, and what its process uses. */
export type Measured = {
  url: string
  readUsage: () => Promise<Usage>
  readUsageCollected: () => Promise<Usage>
}

export type Portals = Record<PortalName | 'bare', Measured> & {
  /** The database of the portal on PostgreSQL. */
  databaseUrl: string
  stop: () => Promise<void>
}

const common = {
  POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
  PORTICO_LINK_SECRET: LINK_SECRET,
  PORTICO_SECRET: 'a secret of the measurements, long enough',
}

/**
 * Starts the production build on each kind of API, with the demo shop: embedded on PGlite, embedded
 * on a PostgreSQL server, and on an API over the network, which is the one on PostgreSQL. Beside them
 * are the bare pages.
 */
export async function startPortals(): Promise<Portals> {
  const closing: (() => unknown)[] = []
  const stop = async () => {
    for (const close of closing.reverse()) await close()
  }
  async function start(
    startIt: (variables: Record<string, string>) => Promise<{ url: string; stop: () => unknown }>,
    variables: Record<string, string> = {},
  ): Promise<Measured> {
    const watch = await watchUsage()
    const server = await startIt({ ...watch.variables, ...variables })
    closing.push(server.stop)
    return { url: server.url, ...watch }
  }
  try {
    closing.push(await prepareDemo())
    const postgres = await startPostgres()
    closing.push(postgres.remove)
    await createDemo(postgres.url('postgres'))
    const databaseUrl = await copyDemo(postgres.url('postgres'))
    const onPostgres = await start(startServer, { ...common, DATABASE_URL: databaseUrl })
    return {
      PGlite: await start(startServer, common),
      PostgreSQL: onPostgres,
      hosted: await start(startServer, {
        ...common,
        POLAR_SERVER: onPostgres.url,
        PORTICO_DATA_DIR: createDataFolder(),
        // Measuring takes more calls in a minute than customers do.
        PORTICO_API_BUDGET: '9999',
      }),
      bare: await start(startBarePages),
      databaseUrl,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
