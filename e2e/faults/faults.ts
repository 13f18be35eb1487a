import type { ServerResponse } from 'node:http'

/** What comes in place of an answer of the API. */
export type Fault = (response: ServerResponse) => void

type Faults = Record<string, Fault>

const JSON_TYPE = 'application/json'

function answer(status: number, body: string, headers: Record<string, string> = {}): Fault {
  return (response) => {
    response.writeHead(status, { 'Content-Type': JSON_TYPE, ...headers }).end(body)
  }
}

/** Refuses a call with this status. */
export function refuse(status: number, headers: Record<string, string> = {}): Fault {
  return answer(status, '{"error": "Refused", "detail": "No"}', headers)
}

const byStatus = (statuses: number[], fault: (status: number) => Fault, after = ''): Faults =>
  Object.fromEntries(statuses.map((status) => [`status ${status}${after}`, fault(status)]))

const page = (status: number) => answer(status, '<h1>Proxy</h1>', { 'Content-Type': 'text/html' })

const redirect = (status: number, location: string) => answer(status, '', { Location: location })

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE })
  const timer = setInterval(() => response.write(' '), 200)
  response.on('close', () => clearInterval(timer))
}

function cut(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': '4000' })
  response.write('{"id": "', () => response.destroy())
}

/** The API, or a proxy before it, is in trouble. */
export const outages: Faults = {
  'a closed connection': (response) => response.socket?.destroy(),
  'half an answer': cut,
  silence: () => undefined,
  'a body without end': drip,
  'a head without a body': (response) => response.writeHead(200).flushHeaders(),
  'a page in HTML': page(200),
  ...byStatus([400, 401, 403, 404, 500, 502, 504], page, ' in HTML'),
  'a redirect to another host': redirect(307, 'http://elsewhere.invalid/'),
  'a redirect to another call': redirect(308, '/v1/customer-portal/orders/'),
  'a redirect to what has moved': redirect(301, '/'),
  'a redirect to what is to be seen': redirect(303, '/'),
  ...byStatus([500, 501, 502, 503, 504, 507, 520], refuse),
  'status 503 for 20 seconds': refuse(503, { 'Retry-After': '20' }),
}

/** The answer has no meaning. */
export const nonsense: Faults = {
  'an answer of 204': answer(204, ''),
  'an empty body': answer(200, ''),
  'broken JSON': answer(200, '{"id":'),
  null: answer(200, 'null'),
  'a number': answer(200, '7'),
  'a list': answer(200, '[]'),
  'other JSON': answer(200, '{"status": "queued"}'),
  'items that are no list': answer(200, '{"items": 7, "pagination": null}'),
  ...byStatus([400, 405, 408, 409, 410, 413, 415, 418, 423, 425, 451], refuse),
}

/** The API allows no more calls for a while. */
export const limits: Faults = {
  'status 429': refuse(429),
  'status 429 for 30 seconds': refuse(429, { 'Retry-After': '30' }),
  'status 429 until a date': refuse(429, { 'Retry-After': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
}

const fieldProblem = { type: 'value_error', loc: ['body', 'billing_name'], msg: 'No' }

/** The API refuses a change for a reason. */
export const refusals: Faults = {
  ...byStatus([403, 404, 412, 422], refuse),
  'status 422 with a text': answer(422, '{"detail": "Not like this"}'),
  'status 422 about a field': answer(422, JSON.stringify({ detail: [fieldProblem] })),
}

/** All of them in the long run, else the first few. */
export function choose(faults: Faults, few: number): [name: string, fault: Fault][] {
  const all = Object.entries(faults)
  return process.env.PORTICO_TEST_LONG ? all : all.slice(0, few)
}

/** How a page runs, in the name of a story. */
export function nameScripts(javaScriptEnabled: boolean): string {
  return javaScriptEnabled ? 'with scripts' : 'without scripts'
}
