import { setTimeout as pause } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'
import type { QueueLength } from '../outbox/queue-length'

/** Where the metrics look when they are asked for. */
export type Sources = {
  /** Whether the last call to the API was answered. */
  isApiUp: () => boolean
  /** The queues by name. One that fails or is silent is left out. */
  queues: Record<string, () => Promise<QueueLength>>
  clock: () => Date
}

/** Prometheus gives up after 10 seconds, and then has nothing. */
const PATIENCE_MS = 3_000

/** Adds what isn't counted, but looked at each time. */
export function addGauges(registry: Registry, { isApiUp, queues, clock }: Sources): void {
  new Gauge({
    name: 'portico_api_up',
    help: 'Whether the last call to the API was answered',
    registers: [registry],
    collect() {
      this.set(isApiUp() ? 1 : 0)
    },
  })
  addQueueGauge('portico_queue_length', 'How much waits in a queue', ({ count }) => count)
  addQueueGauge(
    'portico_queue_oldest_age_seconds',
    'For how long the oldest that waits in a queue has been there',
    ({ oldest }) => (oldest ? (clock().getTime() - oldest.getTime()) / 1_000 : 0),
  )

  function addQueueGauge(name: string, help: string, read: (length: QueueLength) => number) {
    new Gauge({
      name,
      help,
      labelNames: ['queue'],
      registers: [registry],
      async collect() {
        const lengths = await Promise.all(Object.entries(queues).map(measure))
        this.reset()
        for (const { queue, length } of lengths) if (length) this.set({ queue }, read(length))
      },
    })
  }
}

async function measure([queue, look]: [string, () => Promise<QueueLength>]) {
  const silence = pause(PATIENCE_MS, null, { ref: false })
  return { queue, length: await Promise.race([look().catch(() => null), silence]) }
}
