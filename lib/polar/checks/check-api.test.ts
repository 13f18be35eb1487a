import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { findFreePort } from '../../testing/free-port'
import { captureLog } from '../../testing/log-lines'

const TOKEN = 'polar_oat_OfTheTests'

const captured = captureLog()
const asked: string[] = []
let answer: (request: Request) => Response | undefined
let server: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  server = await listen((request) => {
    const { pathname } = new URL(request.url)
    asked.push(`${request.method} ${pathname}`)
    return answer(request) ?? answerAsTheApi(request)
  })
})

// Configuration is read once, and the client made once: each check is as in a process of its own.
beforeEach(() => {
  vi.resetModules()
  globalThis.porticoProcessWide = undefined
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', TOKEN)
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a link secret of the tests long enough')
  asked.length = 0
  captured.forget()
  answer = () => undefined
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

/** An API with one customer, whose token may do anything. */
function answerAsTheApi(request: Request): Response {
  if (request.method === 'GET' && new URL(request.url).pathname === '/v1/customers/') {
    const pagination = { total_count: 1, max_page: 1 }
    return Response.json({ items: [{ id: 'cus_1' }], pagination })
  }
  if (request.method === 'POST') {
    return Response.json({ error: 'PolarRequestValidationError', detail: [] }, { status: 422 })
  }
  return Response.json({ error: 'ResourceNotFound', detail: 'Not found' }, { status: 404 })
}

async function check() {
  const { checkApi } = await import('./check-api')
  return (await checkApi()).findings
}

/** What is wrong, as `subject: text`. */
async function findProblems(): Promise<string[]> {
  const findings = await check()
  return findings
    .filter(({ state }) => state === 'wrong')
    .map(({ subject, text }) => `${subject}: ${text}`)
}

/** Answers in place of the API where this is asked. */
function replyTo(method: string, status: number): void {
  answer = (request) =>
    request.method === method ? Response.json({ error: 'No' }, { status }) : undefined
}

const isJust = (sentence: RegExp) => [expect.stringMatching(sentence)]

describe('a right configuration', () => {
  it('is right in everything, and found out by what changes nothing', async () => {
    const states = Object.fromEntries((await check()).map(({ subject, state }) => [subject, state]))
    expect(states).toEqual({
      DNS: 'ok',
      connection: 'ok',
      TLS: 'ok',
      answer: 'ok',
      clock: 'ok',
      token: 'ok',
      'scope customers:read': 'ok',
      'scope customers:write': 'ok',
      'scope customer_sessions:write': 'ok',
    })
    expect(asked.sort()).toEqual([
      'GET /v1/customers/',
      'PATCH /v1/customers/00000000-0000-4000-8000-000000000000',
      'POST /v1/customer-sessions/',
    ])
  })

  it.each(['/', '/v1', '/v1/', '//v1//'])('may have %s behind the address', async (end) => {
    vi.stubEnv('POLAR_SERVER', `${server.url}${end}`)
    expect(await findProblems()).toEqual([])
  })

  it('has to let teams be read where their orders are mailed', async () => {
    const variables = {
      PORTICO_ORDER_MAILS: '1',
      PORTICO_URL: 'https://portal.example',
      POLAR_WEBHOOK_SECRET: 'polar_whs_of-the-tests',
      DATABASE_URL: 'postgres://nobody@nowhere.invalid/portico',
    }
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    onTestFinished(() => {
      for (const name of Object.keys(variables)) vi.stubEnv(name, '')
    })
    answer = ({ url }) =>
      url.endsWith('/members?limit=1') ? new Response('{}', { status: 403 }) : undefined
    expect(await findProblems()).toEqual([expect.stringContaining('scope members:read')])
  })

  it('leaves open what a busy API doesn’t say', async () => {
    replyTo('PATCH', 429)
    expect(await check()).toContainEqual(
      expect.objectContaining({ subject: 'scope customers:write', state: 'unknown' }),
    )
  })
})

describe('a wrong address', () => {
  it('has a name that doesn’t resolve', async () => {
    vi.stubEnv('POLAR_SERVER', 'https://api.portico.invalid')
    expect(await findProblems()).toEqual(
      isJust(/^DNS: The name api\.portico\.invalid doesn’t resolve/),
    )
  })

  it('takes no connections', async () => {
    vi.stubEnv('POLAR_SERVER', `http://127.0.0.1:${await findFreePort()}`)
    expect(await findProblems()).toEqual(isJust(/^connection: Nothing takes connections at 127/))
  })

  it('is asked with TLS and speaks none', async () => {
    vi.stubEnv('POLAR_SERVER', server.url.replace('http:', 'https:'))
    expect(await findProblems()).toEqual(isJust(/^TLS: TLS with 127\.0\.0\.1:\d+ fails/))
  })

  it('is a website', async () => {
    answer = () => new Response('<h1>Hello</h1>', { headers: { 'Content-Type': 'text/html' } })
    expect(await findProblems()).toEqual(isJust(/^answer: .* page in HTML/))
  })

  it('redirects', async () => {
    answer = () => new Response(null, { status: 308, headers: { Location: 'https://a.example/' } })
    expect(await findProblems()).toEqual(isJust(/^answer: .* redirects/))
  })

  it.each([200, 404, 418])('is of another API, which answers %i', async (status) => {
    answer = () => Response.json({ hello: 'world' }, { status })
    expect(await findProblems()).toEqual(isJust(/^answer: What answers at .* isn’t the API/))
  })

  it('checks no scope behind it', async () => {
    answer = () => Response.json({ hello: 'world' })
    await check()
    expect(asked).toEqual(['GET /v1/customers/'])
  })
})

describe('a wrong token', () => {
  it('isn’t accepted: it may belong to another server', async () => {
    answer = () => Response.json({ error: 'invalid_token' }, { status: 401 })
    expect(await findProblems()).toEqual(
      isJust(/^token: .* mistyped, or belongs to another server/),
    )
  })

  it.each([
    ['polar_cst_x'.padEnd(20, 'x'), 'the token of a customer’s session'],
    ['polar_mst_x'.padEnd(20, 'x'), 'the token of a member’s session'],
    ['polar_pat_x'.padEnd(20, 'x'), 'a personal access token'],
    ['polar_whs_x'.padEnd(20, 'x'), 'the secret of a webhook'],
  ])('%s is named as what it is', async (token, name) => {
    vi.stubEnv('POLAR_ACCESS_TOKEN', token)
    answer = () => Response.json({ error: 'Unauthorized' }, { status: 401 })
    const problems = await findProblems()
    expect(problems).toEqual([expect.stringContaining(`POLAR_ACCESS_TOKEN is ${name}.`)])
    expect(problems[0]).not.toContain(token)
  })

  it.each([
    ['GET', 'customers:read'],
    ['PATCH', 'customers:write'],
    ['POST', 'customer_sessions:write'],
  ])('whose %s is forbidden lacks %s', async (method, scope) => {
    replyTo(method, 403)
    expect(await findProblems()).toEqual([
      expect.stringMatching(`^scope ${scope}: POLAR_ACCESS_TOKEN lacks the scope ${scope}`),
    ])
  })
})

it.each([
  [-600_000, 'ahead of'],
  [600_000, 'behind'],
])('a clock that differs by %i ms is %s the API’s', async (difference, direction) => {
  const at = new Date(Date.now() + difference).toUTCString()
  answer = (request) => {
    const own = answerAsTheApi(request)
    own.headers.set('Date', at)
    return own
  }
  expect(await findProblems()).toEqual(isJust(new RegExp(`^clock: .* s ${direction} the API’s`)))
})

describe('the check at the start', () => {
  const checkAtStart = async () => (await import('./check-at-start')).checkAtStart()

  it('says nothing when nothing is wrong', async () => {
    await checkAtStart()
    expect(captured.lines()).toEqual([])
  })

  it('says in a line what is wrong', async () => {
    replyTo('PATCH', 403)
    await checkAtStart()
    expect(captured.lines()).toEqual([
      expect.stringMatching(/^error Portico is not configured right problem=.*customers:write/),
    ])
  })

  it('notes an API that is away as an outage, and goes on', async () => {
    vi.stubEnv('POLAR_SERVER', `http://127.0.0.1:${await findFreePort()}`)
    await checkAtStart()
    expect(captured.lines()).toEqual([
      expect.stringMatching(/^error The API can’t be reached call=checking the API at the start/),
    ])
  })
})
