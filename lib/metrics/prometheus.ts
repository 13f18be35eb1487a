import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { addGauges, type Sources } from './gauges'
import type { Recorder } from './recorder'

/** Pages take tens of milliseconds, papers seconds. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** A call over the network is given up after 5 seconds. */
const CALL_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Nobody waits for the budget for longer than 2 seconds. */
const WAIT_SECONDS = [0.001, 0.1, 0.25, 0.5, 1, 2]

/** A client may name its method as it likes. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])

export type Metrics = { recorder: Recorder; registry: Registry }

/**
 * Creates the metrics of this process, with those of Node.js (memory, garbage collection, delay of
 * the event loop). Their labels have few values, however many customers, links and addresses there
 * are.
 */
export function createMetrics(sources: Sources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addGauges(registry, sources)
  return { registry, recorder: createRecorder(registry) }
}

function createRecorder(registry: Registry): Recorder {
  const registers = [registry]
  const requests = new Histogram({
    name: 'portico_http_request_duration_seconds',
    help: 'Requests, from their head to the end of their answer',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  })
  const calls = new Histogram({
    name: 'portico_api_call_duration_seconds',
    help: 'Calls of the portal to its API, with what they waited for the budget',
    labelNames: ['operation', 'outcome'],
    buckets: CALL_SECONDS,
    registers,
  })
  const waits = new Histogram({
    name: 'portico_api_budget_wait_seconds',
    help: 'How long calls waited because of the rate limit',
    labelNames: ['work'],
    buckets: WAIT_SECONDS,
    registers,
  })
  const refused = new Counter({
    name: 'portico_api_budget_refused_total',
    help: 'Calls that were not made because of the rate limit',
    labelNames: ['work'],
    registers,
  })
  const mails = new Counter({
    name: 'portico_mails_total',
    help: 'Attempts to send a mail, by what came of them',
    labelNames: ['outcome'],
    registers,
  })
  return {
    request({ method, route, status }, seconds) {
      const known = methods.has(method) ? method : 'other'
      requests.observe({ method: known, route, status }, seconds)
    },
    apiCall: (operation, outcome, seconds) => calls.observe({ operation, outcome }, seconds),
    budgetWait(work, isRefused, seconds) {
      waits.observe({ work }, seconds)
      if (isRefused) refused.inc({ work })
    },
    mail: (outcome) => mails.inc({ outcome }),
  }
}
