import type { Server } from 'node:http'
import { listenOnFreePort } from '../../lib/testing/listen-on-free-port'
import { LINK_SECRET } from '../global-setup'
import { type RunningServer, startServer } from '../server'

/** Starts a portal on a stand-in for the API, which stops with the portal. */
export async function startPortalOn(
  api: Server,
  variables: Record<string, string>,
): Promise<RunningServer> {
  const port = await listenOnFreePort(api)
  const portal = await startServer({
    POLAR_SERVER: `http://127.0.0.1:${port}`,
    PORTICO_LINK_SECRET: LINK_SECRET,
    PORTICO_SECRET: 'a secret of the stories, long enough',
    ...variables,
  })
  return {
    ...portal,
    stop: async () => {
      await portal.stop()
      api.close()
    },
  }
}
