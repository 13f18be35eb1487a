import { openPerProcess } from '../process-wide'
import { demoGuest } from '../services/demo'
import { createDispatcher } from '../services/events/dispatcher'
import { measureEvents } from '../services/events/measure-events'
import { configuredWebhook, openServices } from '../services/open-services'
import type { ApiBindings } from './api-env'
import { createApi } from './create-api'
import { operations } from './operations'

export type EmbeddedApi = {
  fetch: (request: Request, bindings?: ApiBindings) => Response | Promise<Response>
  /** The paths of its operations, such as `/v1/orders/{id}`. */
  paths: readonly string[]
  /** The token that the API takes for the merchant's. */
  merchantToken: string
  /** A customer of the demo shop, by external id; null where there is no demo. */
  demoGuest: string | null
  /** How many events wait to be sent, and since when. */
  measureEvents: () => ReturnType<typeof measureEvents>
  /** Begins to send events to the merchant's webhook, where there is one, until it is stopped. */
  startDispatcher: () => void
  /** Resolves when the deliveries that are under way have ended. */
  stopDispatcher: () => Promise<void>
}

declare module '../process-wide' {
  interface ProcessWide {
    embeddedApi: Promise<EmbeddedApi>
  }
}

/** The embedded API of this process, opened when first needed; a failure is not cached. */
export function embeddedApi(): Promise<EmbeddedApi> {
  return openPerProcess('embeddedApi', open)
}

async function open(): Promise<EmbeddedApi> {
  const services = await openServices()
  const webhook = configuredWebhook()
  const dispatcher = webhook && createDispatcher(services, webhook)
  return {
    fetch: createApi(services, dispatcher?.wake).fetch,
    paths: operations.map(({ path }) => path),
    merchantToken: services.merchantToken,
    demoGuest: await demoGuest(services),
    measureEvents: () => measureEvents(services),
    startDispatcher: () => dispatcher?.start(),
    stopDispatcher: async () => dispatcher?.stop(),
  }
}
