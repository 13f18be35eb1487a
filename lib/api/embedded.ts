import { demoGuest } from '../services/demo'
import { openServices } from '../services/open-services'
import { createApi } from './create-api'

export type EmbeddedApi = {
  fetch: (request: Request) => Response | Promise<Response>
  /** The token that the API takes for the merchant's. */
  merchantToken: string
  /** A customer of the demo shop, by external id; null where there is no demo. */
  demoGuest: string | null
}

declare global {
  var porticoApi: Promise<EmbeddedApi> | undefined
}

/** The embedded API of this process, opened when first needed; a failure is not remembered. */
export function embeddedApi(): Promise<EmbeddedApi> {
  globalThis.porticoApi ??= open().catch((error) => {
    globalThis.porticoApi = undefined
    throw error
  })
  return globalThis.porticoApi
}

async function open(): Promise<EmbeddedApi> {
  const services = await openServices()
  return {
    fetch: createApi(services).fetch,
    merchantToken: services.merchantToken,
    demoGuest: await demoGuest(services),
  }
}
