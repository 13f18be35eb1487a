import { measureQueue } from '../../db/measure-queue'
import { events } from '../../db/schema'
import type { QueueLength } from '../../outbox/queue-length'
import type { Services } from '../services'

/** How many events wait to be sent, and since when. */
export function measureEvents({ database }: Services): Promise<QueueLength> {
  return measureQueue(database, events)
}
