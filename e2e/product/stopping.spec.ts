import { once } from 'node:events'
import { Agent, get, type IncomingMessage, request } from 'node:http'
import { countRounds } from '../../lib/testing/rounds'
import { MERCHANT_TOKEN } from '../global-setup'
import { openMailbox } from '../mailbox'
import { expect, test } from '../portal'
import { createDemoDataFolder, type RunningServer, startServer } from '../server'

const WRITERS = 20

const ROUNDS = countRounds(50, 1)

/** Writes until the server ends. Returns when each request was sent, and its outcome. */
async function keepWriting(url: string, headers: Record<string, string>) {
  const sent: { at: number; outcome: string }[] = []
  for (let time = 0; sent.at(-1)?.outcome !== 'refused'; time++) {
    const at = Date.now()
    sent.push({ at, outcome: await rename(`${url}/v1/customers/external/usr_1011`, headers, time) })
  }
  return sent
}

/** Uses a new connection, as a proxy without keep-alive does. */
async function rename(url: string, headers: Record<string, string>, time: number) {
  const sending = request(url, { method: 'PATCH', headers, agent: false })
  sending.end(JSON.stringify({ name: `Name ${time}` }))
  try {
    const [response] = await once(sending, 'response')
    await once(response.resume(), 'end')
    return String(response.statusCode)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ECONNREFUSED' ? 'refused' : String(code)
  }
}

/** Stops a server that many write to. Returns the outcomes of what was sent before. */
async function stopUnderLoad(): Promise<string[]> {
  const server = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  const headers = { authorization: `Bearer ${MERCHANT_TOKEN}`, 'content-type': 'application/json' }
  const writers = Array.from({ length: WRITERS }, () => keepWriting(server.url, headers))
  await expect.poll(async () => (await fetch(`${server.url}/v1/openapi.json`)).status).toBe(200)
  const stoppedAt = Date.now()
  await server.stop()
  const sent = (await Promise.all(writers)).flat().filter(({ at }) => at < stoppedAt)
  return sent.map(({ outcome }) => outcome)
}

test('requests that were sent before a stop are answered, with many writers at once', async () => {
  test.setTimeout(ROUNDS * 60_000)
  for (let round = 0; round < ROUNDS; round++) {
    const outcomes = await stopUnderLoad()
    expect(outcomes.length).toBeGreaterThanOrEqual(WRITERS)
    expect(outcomes.filter((outcome) => outcome !== '200')).toEqual([])
  }
})

/** Asks whether it is ready, each time on the same connection; null when it is closed. */
async function askIfReady(url: string, agent: Agent): Promise<number | null> {
  const asked = get(`${url}/readyz`, { agent })
  try {
    const [response]: IncomingMessage[] = await once(asked, 'response')
    if (response) await once(response.resume(), 'end')
    return response?.statusCode ?? null
  } catch {
    return null
  }
}

test('a stop makes it unready at once, and what is under way is finished', async () => {
  const server = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await askIfReady(server.url, agent)).toBe(200)
  const body = JSON.stringify({ name: 'Finished' })
  const underWay = request(`${server.url}/v1/customers/external/usr_1011`, {
    method: 'PATCH',
    agent: false,
    headers: {
      authorization: `Bearer ${MERCHANT_TOKEN}`,
      'content-type': 'application/json',
      'content-length': body.length,
      // So that it says when it has the head.
      expect: '100-continue',
    },
  })
  underWay.flushHeaders()
  await once(underWay, 'continue')
  underWay.write(body.slice(0, 5))
  const stopped = server.stop()
  const answers = [await askIfReady(server.url, agent)]
  while (answers.at(-1) === 200) answers.push(await askIfReady(server.url, agent))
  expect(answers.at(-1)).toBe(503)
  await expect.poll(() => askIfReady(server.url, agent)).toBeNull()
  underWay.end(body.slice(5))
  const [response]: IncomingMessage[] = await once(underWay, 'response')
  expect(response?.statusCode).toBe(200)
  response?.resume()
  await stopped
})

test.describe('a sign-in mail that was promised', () => {
  let api: RunningServer

  test.beforeAll(async () => {
    api = await startServer({ POLAR_ACCESS_TOKEN: MERCHANT_TOKEN })
  })

  test.afterAll(() => api.stop())

  for (const kept of ['in memory', 'in a database']) {
    test(`is not lost by a stop where mails wait ${kept}`, async ({ page }) => {
      const PORTICO_DATA_DIR = createDemoDataFolder()
      const hosted = {
        POLAR_SERVER: api.url,
        POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
        PORTICO_SECRET: 'a secret of the stories, long enough',
        PORTICO_LINK_SECRET: 'a-link-secret-of-the-stories-long-enough',
      }
      const variables = { PORTICO_DATA_DIR, ...(kept === 'in memory' ? hosted : {}) }
      const portal = await startServer(variables)
      await page.goto(`${portal.url}/sign-in`)
      await page.getByLabel('Email address').fill('ida@holm.example')
      await page.getByRole('button', { name: 'Email me a sign-in link' }).click()
      await expect(page.getByText('a link is on its way')).toBeVisible()
      await portal.stop()
      const next = kept === 'in memory' ? null : await startServer(variables)
      const readMails = () => openMailbox(PORTICO_DATA_DIR).mailsTo('ida@holm.example')
      await expect.poll(async () => (await readMails()).length).toBe(1)
      await next?.stop()
    })
  }
})
