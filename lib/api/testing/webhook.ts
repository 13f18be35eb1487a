import * as z from 'zod/mini'
import { type EventStatus, webhookEvent } from '../../contract/event/event'
import { page } from '../../contract/page'
import type { Database } from '../../db/database'
import { events } from '../../db/schema'
import { attemptEvent } from '../../services/events/attempt-event'
import { claimEvents } from '../../services/events/claim-events'
import type { Webhook } from '../../services/events/webhook'
import { startReceiver } from '../../testing/receiver'
import { MERCHANT_TOKEN, openShop } from './shop'

export const SECRET = 'the secret of the tests'

/** A demo shop whose merchant has a webhook; on a database of its own unless one is given. */
export async function openShopWithWebhook(database?: Database) {
  const [shop, receiver] = await Promise.all([openShop(database), startReceiver()])
  const webhook: Webhook = { url: receiver.url, secret: SECRET, timeout: 10_000 }
  let renamed = 0

  async function listed(query = '') {
    const { body } = await shop.get(MERCHANT_TOKEN, `/portico/events/?limit=100${query}`)
    return page(webhookEvent).parse(body).items
  }

  return {
    ...shop,
    receiver,
    webhook,
    /** Forgets every event, and what came in. */
    async forget(): Promise<void> {
      await shop.services.database.delete(events)
      receiver.deliveries.length = 0
      receiver.accept()
    },
    /** The merchant corrects an order's name, to one that it never had. */
    async rename(order: string): Promise<void> {
      const billing_name = `Name ${renamed++}`
      const { status } = await shop.patch(MERCHANT_TOKEN, `/orders/${order}`, { billing_name })
      z.literal(200).parse(status)
    },
    listed,
    statuses: async (): Promise<EventStatus[]> => (await listed()).map(({ status }) => status),
    /** Sends what is due by now, once. @returns How many it tried. */
    async deliverDue(to = webhook): Promise<number> {
      const claimed = await claimEvents(shop.services, 100)
      await Promise.all(claimed.map((event) => attemptEvent(shop.services, to, event)))
      return claimed.length
    },
  }
}

export type ShopWithWebhook = Awaited<ReturnType<typeof openShopWithWebhook>>
