// `npm start`: from a fresh clone to the running portal. Plain JavaScript without
// dependencies at the top: it runs before anything is installed.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import {
  ensureBuilt,
  ensureInstalled,
  explain,
  fail,
  readEnvFile,
  requireNode,
  root,
} from './prepare.js'
import { repairPath, turnAway } from './repair-request.js'

const dev = process.argv.includes('--dev')

requireNode()
process.chdir(root)
readEnvFile()
ensureInstalled()
if (!dev) ensureBuilt()
await serve()

async function serve() {
  // Next.js reads NODE_ENV when it is loaded.
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_MANUAL_SIG_HANDLE: 'true',
  })
  const { default: next } = await import('next')
  // After an action that redirects, Next.js fetches the page from here, with the visitor's cookies:
  // without an address of its own it asks whatever listens on port 3000.
  const { PORTICO_HOST: hostname = '', PORT: port = '' } = process.env
  const address = { hostname: hostname || '127.0.0.1', port: Number(port) || 3000 }
  const app = next({ dev, dir: root, quiet: !dev, ...address })
  // In production, Next.js runs the start-up in the background: preparing doesn't wait for it.
  /** @type {Promise<import('../portal/start-up').Started>} */
  const startUp = new Promise((resolve, reject) => {
    globalThis.porticoStartUp = { resolve, reject }
  })
  // Whoever fails first, the reason is told below.
  startUp.catch(() => {})
  const started = await app
    .prepare()
    .then(() => startUp)
    .catch((error) => explain("Portico can't start", error))
  const handle = app.getRequestHandler()
  // A page can't reach the response that it is rendered for: see components/shell/response-status.ts.
  const responses = new AsyncLocalStorage()
  globalThis.porticoResponse = responses
  const server = createServer((request, response) => {
    if (turnAway(request, response)) return
    repairPath(request)
    responses.run(response, () => handle(request, response))
  })
  server.on('error', (error) => fail(listenProblem(error, started)))
  server.listen(started.port, started.host, () => welcome(started))
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      setTimeout(() => process.exit(0), 3_000).unref()
    })
  }
}

/**
 * @param {Error & { code?: string }} error
 * @param {{ host: string, port: number }} wanted
 */
function listenProblem(error, { host, port }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop what uses it, or choose another:\n\n  PORT=${port + 1} npm start`
    case 'EACCES':
      return `Port ${port} needs more rights than this user has. Choose one above 1023:\n\n  PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Set PORTICO_HOST to one, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return `Can't listen on ${host}:${port}: ${error.message}`
  }
}

/** @param {{ url: string, demoLink: string | null }} started */
function welcome({ url, demoLink }) {
  console.log(`\n  Portico is running at ${url}\n`)
  if (!demoLink) return
  console.log('  See it as a customer of the demo shop does, who pressed the link in an email')
  console.log(`  (good for a week; the next start prints a new one):\n\n  ${demoLink}\n`)
}
