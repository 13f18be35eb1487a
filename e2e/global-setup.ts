import { prepareDemo } from './prepare-demo'
import { createDataFolder, createDemoDataFolder, startServer } from './server'

export const MERCHANT_TOKEN = 'polar_oat_the-merchant-of-the-stories'

/** The secret with which the links of the stories are signed. */
export const LINK_SECRET = 'a-link-secret-of-the-stories-long-enough'

const brand = {
  PORTICO_NAME: 'Nordlicht',
  PORTICO_SUPPORT: 'billing@nordlicht.example',
  PORTICO_LOGO: '/nordlicht.svg',
}

/** Starts the portals for the stories, and stops them after the last one. */
export default async function globalSetup() {
  const token = { POLAR_ACCESS_TOKEN: MERCHANT_TOKEN, PORTICO_LINK_SECRET: LINK_SECRET }
  const removeDemo = await prepareDemo()
  const [data, hostedData] = [createDemoDataFolder(), createDataFolder()]
  const [embedded, upstream] = await Promise.all([
    startServer({ ...token, PORTICO_DATA_DIR: data }),
    startServer(token),
  ])
  const hosted = await startServer({
    ...token,
    PORTICO_DATA_DIR: hostedData,
    ...brand,
    POLAR_SERVER: upstream.url,
    // Stories make more calls in a minute than customers do.
    PORTICO_API_BUDGET: '9999',
    PORTICO_SECRET: 'a secret of the stories, long enough',
  })
  const servers = {
    embedded: { portal: embedded.url, api: embedded.url, logs: [embedded.log], data },
    hosted: {
      portal: hosted.url,
      api: upstream.url,
      logs: [hosted.log, upstream.log],
      data: hostedData,
    },
  }
  process.env.PORTICO_E2E_SERVERS = JSON.stringify(servers)
  return async () => {
    await Promise.all([embedded.stop(), hosted.stop(), upstream.stop()])
    removeDemo()
  }
}
