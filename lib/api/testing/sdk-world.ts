import type { Polar as Polar42 } from 'polar-sdk-0.42'
import type { Polar as Polar49 } from 'polar-sdk-0.49'
import { listen } from './listen'
import { operationOf } from './reached'
import { openShop } from './shop'

/** The lines of the official client that check every answer, and throw on what isn't right. */
export type StrictClient = Polar49 | Polar42

/** What an operation is tried with, by its id. */
export type Stories = Record<string, () => Promise<void>>

/** The demo shop behind real HTTP, which notes what clients reached there. */
export async function openSdkWorld() {
  const shop = await openShop()
  const reached = new Set<string>()
  const server = await listen(async (request) => {
    const response = await shop.fetch(request)
    const id = operationOf(request)
    if (id && response.ok) reached.add(id)
    return response
  })
  return { shop, reached, url: server.url, close: server.close }
}

export type SdkWorld = Awaited<ReturnType<typeof openSdkWorld>>
