import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../../lib/testing/free-port'
import { countRounds } from '../../lib/testing/rounds'
import { LINK_SECRET } from '../global-setup'
import { expect, mintLink, test } from '../portal'
import { type RunningServer, startServer } from '../server'

const hasNginx = spawnSync('nginx', ['-v']).status === 0

const REQUESTS = countRounds(10_000, 500)
const AT_ONCE = 20

/** Small and large, pages and API, found and not, made by Next.js and before it. */
const paths = [
  '/healthz',
  '/v1/nowhere',
  '/portico.svg',
  '/v1/openapi.json',
  '/healthz',
  '/sign-in',
]

let portal: RunningServer
let url: string
let log: string
let stopNginx: () => Promise<void>

test.skip(!hasNginx, 'nginx is not installed')

test.beforeAll(async () => {
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  portal = await startServer({ PORTICO_URL: url, PORTICO_LINK_SECRET: LINK_SECRET })
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-nginx-'))
  log = path.join(folder, 'portico.log')
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(file, configure(folder, port))
  const options = ['-c', file, '-p', folder]
  execFileSync('nginx', ['-t', '-q', ...options])
  const nginx = spawn('nginx', [...options, '-g', 'daemon off;'], { stdio: 'inherit' })
  stopNginx = async () => {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
  }
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true)
})

test.afterAll(async () => {
  await stopNginx?.()
  await portal?.stop()
})

/** The file of the documents, on other ports, without a certificate, with logs where we may write. */
function configure(folder: string, port: number): string {
  const site = readFileSync('docs/deploy/nginx.conf', 'utf8')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/ *ssl_certificate.*\n/g, '')
    .replace('127.0.0.1:3000', new URL(portal.url).host)
    .replaceAll('/var/log/nginx', folder)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  return `worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http { ${temporary} ${site} }`
}

/** Asks over and over on one connection. Returns what came of it. */
async function askOften(count: number, first: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const outcomes: string[] = []
  for (let time = 0; time < count; time++) {
    const asked = get(`${url}${paths[(first + time) % paths.length]}`, { agent })
    const [response]: IncomingMessage[] = await once(asked, 'response')
    if (response) await once(response.resume(), 'end')
    outcomes.push(`${asked.path} ${response?.statusCode}`)
  }
  agent.destroy()
  return outcomes
}

test('no request is answered by nginx itself, however many come', async () => {
  test.setTimeout(60_000 + REQUESTS * 50)
  const clients = Array.from({ length: AT_ONCE }, (_, first) => askOften(REQUESTS / AT_ONCE, first))
  const outcomes = (await Promise.all(clients)).flat()
  expect(outcomes).toHaveLength(REQUESTS)
  expect(new Set(outcomes)).toEqual(
    new Set(paths.map((each) => `${each} ${each === '/v1/nowhere' ? 404 : 200}`)),
  )
})

test('a link leads through nginx to the orders, and is not in its log', async ({ page }) => {
  const link = await mintLink({ sub: 'usr_1017' })
  await page.goto(url + link)
  await expect(page.getByRole('heading', { name: 'Your orders' })).toBeVisible()
  await expect.poll(() => readFileSync(log, 'utf8')).toContain('"GET /l/-"')
  expect(readFileSync(log, 'utf8')).not.toContain(link.slice(3, 40))
})
