// Preloaded into a server that is measured. It says what the process has used, in the same way on
// every system; asking costs the process a fifth of a millisecond.
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

const { BENCH_USAGE_PORT: port } = process.env

if (port && isMainThread) {
  // What this process starts is not measured by itself.
  delete process.env.BENCH_USAGE_PORT
  delete process.env.NODE_OPTIONS
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc')
  createServer((request, response) => {
    if (request.url === '/collected') collectGarbage()
    const { user, system } = process.cpuUsage()
    const { maxRSS } = process.resourceUsage()
    const { rss, heapUsed } = process.memoryUsage()
    response.end(
      JSON.stringify({ cpu: (user + system) / 1_000, rss, heapUsed, peak: maxRSS * 1024 }),
    )
  })
    .listen(Number(port), '127.0.0.1')
    .unref()
}
