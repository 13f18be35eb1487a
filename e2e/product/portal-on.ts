import type { Server } from 'node:http'
import { LINK_SECRET } from '../global-setup'
import { type RunningServer, startServer } from '../server'

/** Starts a portal on a stand-in for the API, which stops with the portal. */
export async function startPortalOn(
  api: Server,
  variables: Record<string, string>,
): Promise<RunningServer> {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const address = api.address()
  const port = typeof address === 'object' && address ? address.port : 0
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
