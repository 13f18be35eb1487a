import { afterEach, describe, expect, it, vi } from 'vitest'
import { findFreePort } from '../testing/free-port'
import { getRecorder } from './recorder'
import { serveMetrics } from './serve-metrics'

const NOW = new Date('2026-03-01T12:00:00Z')

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  vi.useRealTimers()
})

/** Serves metrics. Returns how to read them, and their address. */
async function serve(sources: Partial<Parameters<typeof serveMetrics>[1]> = {}) {
  const address = { host: '127.0.0.1', port: await findFreePort() }
  const all = { isApiUp: () => true, queues: {}, clock: () => NOW, ...sources }
  stops.push(await serveMetrics(address, all))
  const url = `http://127.0.0.1:${address.port}`
  const read = async () => (await fetch(`${url}/metrics`)).text()
  return { url, address, sources: all, read }
}

describe('metrics', () => {
  it('count requests by method, route and status, and how long they took', async () => {
    const { read } = await serve()
    const request = { method: 'GET', route: '/orders/[id]', status: 200 }
    getRecorder()?.request(request, 0.03)
    getRecorder()?.request(request, 0.3)
    getRecorder()?.request({ ...request, status: 404 }, 0.03)
    const text = await read()
    const name = 'portico_http_request_duration_seconds'
    const labels = 'method="GET",route="/orders/[id]",status="200"'
    expect(text).toContain(`${name}_bucket{le="0.05",${labels}} 1\n`)
    expect(text).toContain(`${name}_bucket{le="0.5",${labels}} 2\n`)
    expect(text).toContain(`${name}_count{${labels}} 2\n`)
  })

  it('have one label for all methods that nobody knows', async () => {
    const { read } = await serve()
    for (const method of ['PROPFIND', 'M-SEARCH', 'MKCOL']) {
      getRecorder()?.request({ method, route: '(other)', status: 404 }, 0.01)
    }
    expect((await read()).match(/duration_seconds_count\{.*/g)).toEqual([
      'duration_seconds_count{method="other",route="(other)",status="404"} 3',
    ])
  })

  it('count calls, waits for the budget, and mails', async () => {
    const { read } = await serve()
    getRecorder()?.apiCall('reading an order', 'unavailable', 5)
    getRecorder()?.budgetWait('page', false, 0)
    getRecorder()?.budgetWait('bulk', true, 0)
    getRecorder()?.mail('given_up')
    const text = await read()
    for (const line of [
      'portico_api_call_duration_seconds_count{operation="reading an order",outcome="unavailable"} 1',
      'portico_api_budget_wait_seconds_count{work="page"} 1',
      'portico_api_budget_refused_total{work="bulk"} 1',
      'portico_mails_total{outcome="given_up"} 1',
    ]) {
      expect(text).toContain(`${line}\n`)
    }
  })

  it('say how much waits and for how long, and whether the API answers', async () => {
    const oldest = new Date(NOW.getTime() - 90_000)
    const { read } = await serve({
      isApiUp: () => false,
      queues: {
        mails: async () => ({ count: 3, oldest }),
        events: async () => ({ count: 0, oldest: null }),
      },
    })
    const text = await read()
    for (const line of [
      'portico_queue_length{queue="mails"} 3',
      'portico_queue_length{queue="events"} 0',
      'portico_queue_oldest_age_seconds{queue="mails"} 90',
      'portico_queue_oldest_age_seconds{queue="events"} 0',
      'portico_api_up 0',
    ]) {
      expect(text).toContain(`${line}\n`)
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  })

  it('leave out a queue that nobody can look into, and say the rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    let notice = () => {}
    const asked = new Promise<void>((resolve) => {
      notice = resolve
    })
    const { read } = await serve({
      queues: {
        silent: () => {
          notice()
          return new Promise(() => {})
        },
        away: () => Promise.reject(new Error('connect ECONNREFUSED')),
        mails: async () => ({ count: 1, oldest: null }),
      },
    })
    const reading = read()
    await asked
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await reading).match(/portico_queue_length\{.*/g)).toEqual([
      'portico_queue_length{queue="mails"} 1',
    ])
  })

  it('are nowhere else on their port, and nothing is counted without it', async () => {
    const { url } = await serve()
    expect((await fetch(url)).status).toBe(404)
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404)
    await stops.pop()?.()
    expect(getRecorder()).toBeNull()
  })

  it('stop a start whose port is taken, with its name', async () => {
    const { address, sources } = await serve()
    await expect(serveMetrics(address, sources)).rejects.toThrow(
      `PORTICO_METRICS_PORT ${address.port} on 127.0.0.1 is taken`,
    )
    const elsewhere = { host: '192.0.2.1', port: address.port }
    await expect(serveMetrics(elsewhere, sources)).rejects.toThrow(
      'PORTICO_METRICS_HOST 192.0.2.1 is not an address of this machine',
    )
  })
})
