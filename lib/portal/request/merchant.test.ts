import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { captureLog } from '../../testing/log-lines'

const ORGANIZATION = '7d7b6a54-3b0a-4d4c-9b53-1f7a2f0c9a11'

const fjord = {
  name: 'Fjord Ltd',
  avatar_url: null,
  website: 'https://fjord.example/',
  email: 'help@fjord.example',
}

const captured = captureLog()
const asked: string[] = []
let answerOrganization: () => Response
let customers: object[]
let server: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  server = await listen((request) => {
    const { pathname } = new URL(request.url)
    asked.push(`${request.method} ${pathname}`)
    if (pathname === '/v1/customers/') return Response.json({ items: customers })
    return answerOrganization()
  })
})

// Configuration is read once, and what is known is kept: each test is as in a process of its own.
beforeEach(() => {
  vi.resetModules()
  globalThis.porticoProcessWide = undefined
  const variables = {
    POLAR_SERVER: server.url,
    POLAR_ACCESS_TOKEN: 'polar_oat_OfTheTests',
    PORTICO_SECRET: 'a secret of the tests, long enough',
    PORTICO_LINK_SECRET: 'a link secret of the tests long enough',
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  captured.forget()
  asked.length = 0
  customers = [{ organization_id: ORGANIZATION }]
  answerOrganization = () => Response.json(fjord)
  return () => vi.unstubAllEnvs()
})

afterAll(() => server.close())

const refuse = (status: number) => () => Response.json({ error: 'No' }, { status })

async function refresh(): Promise<void> {
  await (await import('../../polar/organization/keep-organization')).refreshOrganization()
}

/** Keeps it for a number of readings. @returns the hours from each to the next. */
async function keepFor(readings: number): Promise<number[]> {
  const { keepOrganization } = await import('../../polar/organization/keep-organization')
  const enough = new Error('enough')
  const hours: number[] = []
  const keeping = keepOrganization(async (ms) => {
    hours.push(ms / 3_600_000)
    if (hours.length === readings) throw enough
  })
  await expect(keeping).rejects.toBe(enough)
  return hours
}

async function readMerchant() {
  const { name, logo, site, support } = await (await import('./merchant')).getMerchant()
  return { name, logo, site, support }
}

const shown = {
  name: 'Fjord Ltd',
  logo: null,
  site: 'https://fjord.example/',
  support: 'mailto:help@fjord.example',
}
const nobody = { name: null, logo: null, site: null, support: null }

describe('the merchant at an API elsewhere', () => {
  it('is the API’s organization, which is read without pages', async () => {
    expect(await readMerchant()).toEqual(nobody)
    expect(asked).toEqual([])
    await refresh()
    expect(asked).toEqual(['GET /v1/customers/', `GET /v1/organizations/${ORGANIZATION}`])
    expect(await readMerchant()).toEqual(shown)
    expect(asked).toHaveLength(2)
  })

  it('is what is configured, whatever the organization says', async () => {
    vi.stubEnv('PORTICO_NAME', 'Nordlicht')
    vi.stubEnv('PORTICO_SUPPORT', 'https://nordlicht.example/help')
    await refresh()
    expect(await readMerchant()).toEqual({
      ...shown,
      name: 'Nordlicht',
      support: 'https://nordlicht.example/help',
    })
  })

  it('isn’t asked for where everything is configured', async () => {
    vi.stubEnv('PORTICO_NAME', 'Nordlicht')
    vi.stubEnv('PORTICO_LOGO', '/nordlicht.svg')
    vi.stubEnv('PORTICO_SITE', 'https://nordlicht.example')
    vi.stubEnv('PORTICO_SUPPORT', 'billing@nordlicht.example')
    await refresh()
    expect(asked).toEqual([])
  })

  it('has no part that can’t be shown', async () => {
    answerOrganization = () =>
      Response.json({
        ...fjord,
        avatar_url: '/../.data/secrets.json',
        website: 'javascript:alert(1)',
        email: 'nobody',
      })
    await refresh()
    expect(await readMerchant()).toEqual({ ...nobody, name: 'Fjord Ltd' })
  })

  it.each<[string, () => Response]>([
    ['is refused', refuse(403)],
    ['is away', refuse(503)],
    ['is busy', refuse(429)],
    ['has no such path', refuse(404)],
    ['is in trouble', refuse(500)],
    ['answers with something else', () => Response.json({ hello: 'world' })],
    ['answers with half of it', () => new Response('{"name":"Fj')],
  ])('stays as it was when the API %s', async (_, answer) => {
    await refresh()
    answerOrganization = answer
    await refresh()
    expect(await readMerchant()).toEqual(shown)
  })

  it('is what is configured while a token may not read it, and the log says once which scope it lacks', async () => {
    answerOrganization = refuse(403)
    await keepFor(2)
    expect(await readMerchant()).toEqual(nobody)
    expect(captured.lines()).toEqual([
      'warn Name, logo, site and support come from the configuration alone ' +
        'reason=POLAR_ACCESS_TOKEN lacks the scope organizations:read',
    ])
  })

  it('waits for a first customer, who names it', async () => {
    customers = []
    await refresh()
    expect(await readMerchant()).toEqual(nobody)
    customers = [{ organization_id: ORGANIZATION }]
    await refresh()
    expect(await readMerchant()).toEqual(shown)
  })

  it('is asked for daily, and a quarter of an hour after a failure', async () => {
    const answers = [refuse(404), () => Response.json(fjord), refuse(404)]
    answerOrganization = () => (answers.shift() ?? refuse(500))()
    expect(await keepFor(3)).toEqual([0.25, 24, 0.25])
  })
})
