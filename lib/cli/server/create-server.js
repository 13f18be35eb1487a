import { createServer } from 'node:http'
import { WholeResponse } from './whole-response.js'

/**
 * How long connections may take, in milliseconds.
 *
 * A proxy that sends a request on a connection which we are just closing answers its client with 502.
 * So the proxy has to close first: nginx, AWS and Caddy do so within 2 minutes, Azure after 4, Google
 * after 10. A request is short, and its body less than a megabyte: whoever takes longer than this to
 * send one has stopped, or means to hold the connection.
 */
const TIMEOUTS = {
  keepAliveTimeout: 620_000,
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
}

/**
 * Creates a server that outlasts the idle connections of proxies, and answers 408 where a head or a
 * body doesn't come to its end. What is text leaves it whole.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {typeof TIMEOUTS} [timeouts]
 */
export function createPortalServer(answer, timeouts = TIMEOUTS) {
  return createServer({ ...timeouts, ServerResponse: WholeResponse }, answer)
}
