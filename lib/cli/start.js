// `npm start`: from a fresh clone to the running portal. Plain JavaScript without
// dependencies at the top: it runs before anything is installed.
import { setTimeout as pause } from 'node:timers/promises'
import { checkCompiler } from './check-compiler.js'
import {
  ensureBuilt,
  ensureInstalled,
  explain,
  fail,
  readEnvFile,
  requireNode,
  root,
} from './prepare.js'
import { prepareFonts } from './prepare-fonts.js'
import { createAnswer } from './server/answer-requests.js'
import { createPortalServer } from './server/create-server.js'
import { gracefulStop } from './server/graceful-stop.js'
import { createProbes } from './server/probes.js'
import { createRouteFinder, readPagePatterns } from './server/routes.js'

/** How long requests may take that came before a stop, and all of it: less than the 30 s of Kubernetes. */
const REQUESTS_MS = 20_000
const STOP_MS = 25_000

/** What is left of that for the database. */
const CLOSING_MS = 500

const dev = process.argv.includes('--dev')

requireNode()
process.chdir(root)
readEnvFile()
ensureInstalled()
// The Polar API prints papers itself.
if (!process.env.POLAR_SERVER) checkCompiler()
const fonts = prepareFonts()
if (!dev) ensureBuilt()
await fonts
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
  // The reason is printed below, whichever fails first.
  startUp.catch(() => {})
  const started = await app
    .prepare()
    .then(() => startUp)
    .catch((error) => explain("Portico can't start", error))
  const handle = app.getRequestHandler()
  const probes = createProbes(started.findObstacle)
  // While reloading, there is no list of pages, and Next.js prints a line for each request itself.
  const findRoute = createRouteFinder(dev ? [] : [...readPagePatterns(root), ...started.apiPaths])
  const noteRequest = dev ? () => {} : started.noteRequest
  const { serveApi } = started
  const answer = createAnswer({ handle, serveApi, probes, findRoute, noteRequest })
  const server = createPortalServer(answer)
  server.on('error', (error) => fail(listenProblem(error, started)))
  server.listen(started.port, started.host, () => welcome(started))
  const finishRequests = gracefulStop(server)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      // npm passes a signal on that the process has got already.
      if (isStopping) return
      isStopping = true
      probes.stop()
      stop(finishRequests, started)
    })
  }
}

/**
 * Answers what was asked before, then brings out what waits, and ends the process.
 *
 * @param {() => Promise<void>} finishRequests
 * @param {import('../portal/start-up').Started} started
 */
async function stop(finishRequests, { shutDown }) {
  const over = Date.now() + STOP_MS
  // While reloading, the browser holds a connection for as long as its page is open.
  const forRequests = dev ? 1_000 : REQUESTS_MS
  await Promise.race([finishRequests(), pause(forRequests)])
  const left = over - Date.now()
  await Promise.race([shutDown(left - CLOSING_MS), pause(left)]).catch((error) => {
    console.error(`Portico didn't end well: ${error.message}`)
  })
  process.exit(0)
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

/** @param {import('../portal/start-up').Started} started */
function welcome({ url, demoLink, log, logFormat, logConsole }) {
  if (!dev) logConsole()
  if (logFormat === 'json') {
    log('info', 'Portico is running', { url })
    return
  }
  console.log(`\n  Portico is running at ${url}\n`)
  if (!demoLink) return
  console.log('  See it as a customer of the demo shop does, who pressed the link in an email')
  console.log(`  (good for a week; the next start prints a new one):\n\n  ${demoLink}\n`)
}
