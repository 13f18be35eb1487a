import path from 'node:path'
import { createApi } from '../../api/create-api'
import { listen } from '../../api/testing/listen'
import { createServices, MERCHANT_TOKEN } from '../../api/testing/services'
import { connectPglite } from '../../db/connect'
import { lockFolder } from '../../db/folder-lock'
import { createDemoDataFolder } from '../../testing/database'

/**
 * Makes this process the portal of a data folder with the demo shop: it holds the data folder, so
 * commands reach it over HTTP.
 *
 * @returns The variables for commands that belong to it, and what stops it.
 */
export async function openDemoPortal() {
  const data = createDemoDataFolder()
  lockFolder(data)
  const database = await connectPglite(path.join(data, 'database'))
  const api = createApi(createServices(database))
  const { url, close } = await listen((request) => api.fetch(request))
  return {
    url,
    variables: {
      PORTICO_DATA_DIR: data,
      PORT: new URL(url).port,
      POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    },
    async close() {
      await close()
      await database.$client.close()
    },
  }
}
