import { env } from '../../env'
import { measureEvents } from '../../polar/in-process'
import { isApiAway } from '../../polar/network/outage'
import { measureMails } from '../mail'

/**
 * Serves metrics where a port is configured for them; only then is their library loaded.
 *
 * @returns How to end that.
 * @throws {ConfigurationError} when nothing can listen there.
 */
export async function startMetrics(): Promise<() => Promise<void>> {
  const { metrics, polarServer, webhook } = env()
  if (!metrics) return async () => {}
  const { serveMetrics } = await import('../../metrics/serve-metrics')
  const hasEvents = !polarServer && webhook
  return serveMetrics(metrics, {
    isApiUp: () => !isApiAway(),
    queues: { mails: measureMails, ...(hasEvents && { events: measureEvents }) },
    clock: () => new Date(),
  })
}
