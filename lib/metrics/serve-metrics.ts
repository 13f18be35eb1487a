import { createServer } from 'node:http'
import { ConfigurationError } from '../env'
import { log, reasonOf } from '../log'
import type { Sources } from './gauges'
import { createMetrics, type Metrics } from './prometheus'
import { setRecorder } from './recorder'

/** Where the metrics are. */
export type MetricsAddress = { host: string; port: number }

/**
 * Begins to count, and serves the metrics in the text format of Prometheus on a port of their own.
 *
 * @returns How to end that.
 * @throws {ConfigurationError} when nothing can listen there.
 */
export async function serveMetrics(
  address: MetricsAddress,
  sources: Sources,
): Promise<() => Promise<void>> {
  const metrics = createMetrics(sources)
  const server = createMetricsServer(metrics)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListening(error, address)))
    server.listen(address.port, address.host, resolve)
  })
  // It holds no process that has nothing else to do.
  server.unref()
  setRecorder(metrics.recorder)
  return async () => {
    setRecorder(null)
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

function createMetricsServer({ registry }: Metrics) {
  return createServer(async ({ method, url }, response) => {
    if (method !== 'GET' || url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    try {
      const text = await registry.metrics()
      response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
    } catch (error) {
      log('error', 'The metrics can’t be read', { reason: reasonOf(error) })
      response.writeHead(500).end()
    }
  })
}

function explainListening(error: Error, { host, port }: MetricsAddress): ConfigurationError {
  const code = 'code' in error ? String(error.code) : ''
  const reason = { EADDRINUSE: 'is taken', EACCES: 'needs more rights than this user has' }[code]
  return new ConfigurationError([
    code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
      ? `PORTICO_METRICS_HOST ${host} is not an address of this machine`
      : `PORTICO_METRICS_PORT ${port} on ${host} ${reason ?? `can't be listened on: ${code}`}`,
  ])
}
