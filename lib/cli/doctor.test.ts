import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listen } from '../api/testing/listen'
import { MERCHANT_TOKEN } from '../api/testing/shop'
import { findFreePort } from '../testing/free-port'
import { type MailServer, startMailServer } from '../testing/mail-server'
import { openDemoPortal } from './testing/demo-portal'
import { commandLine } from './testing/run'

vi.setConfig({ testTimeout: 60_000 })

const SECRET = 'a-secret-of-the-tests-which-is-long-enough'
const LINK_SECRET = 'a-link-secret-of-the-tests-long-enough'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-doctor-'))
const dataFolder = path.join(folder, 'data')
let closedPort: number
let api: Awaited<ReturnType<typeof openDemoPortal>>
let mail: MailServer
let portal: Awaited<ReturnType<typeof listen>>
let website: Awaited<ReturnType<typeof listen>>
/** The same API, where it also shows the organization. */
let showing: Awaited<ReturnType<typeof listen>>
let answerOrganization: () => Response

const fjord = {
  name: 'Fjord Ltd',
  avatar_url: null,
  website: 'https://fjord.example/',
  email: 'help@fjord.example',
}

beforeAll(async () => {
  closedPort = await findFreePort()
  api = await openDemoPortal()
  mail = await startMailServer()
  mail.accept()
  portal = await listen(() => new Response(null, { headers: { 'X-Request-Id': 'of this portal' } }))
  website = await listen(() => new Response('hello'))
  showing = await listen((request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.startsWith('/v1/organizations/')) return answerOrganization()
    return fetch(new Request(api.url + pathname + search, request))
  })
})

afterAll(async () => {
  await Promise.all([api.close(), mail.stop(), portal.close(), website.close(), showing.close()])
  rmSync(folder, { recursive: true, force: true })
})

/** A portal of an API elsewhere, on this machine, that is right in everything. */
const hosted = (): Record<string, string> => ({
  POLAR_SERVER: `${api.url}/v1/`,
  POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
  PORTICO_SECRET: SECRET,
  PORTICO_LINK_SECRET: LINK_SECRET,
  PORTICO_URL: portal.url,
  PORT: new URL(portal.url).port,
  SMTP_URL: mail.url,
  PORTICO_MAIL_FROM: 'billing@shop.example',
  PORTICO_DATA_DIR: dataFolder,
})

async function runDoctor(variables: Record<string, string>) {
  const { code, out, err } = await commandLine(folder, variables)('doctor')
  const lines = out.split('\n')
  return { code, out, err, wrong: lines.filter((line) => line.startsWith('WRONG')) }
}

describe('portico doctor', () => {
  it('says whether the logos can be used, and why not', async () => {
    const { out, wrong, code } = await runDoctor({
      ...hosted(),
      PORTICO_LOGO: '/nordlicht.svg',
      PORTICO_LOGO_DARK: 'https://127.0.0.1/logo.svg',
    })
    expect(out).toMatch(/^OK +logo +SVG of 1 kB, from PORTICO_LOGO$/m)
    expect(wrong).toEqual([
      expect.stringMatching(
        /dark logo +The logo from PORTICO_LOGO_DARK can’t be used: its host is not/,
      ),
    ])
    expect(code).toBe(1)
  })

  it('says of each part of the brand where it comes from', async () => {
    answerOrganization = () => Response.json(fjord)
    const { out, code } = await runDoctor({
      ...hosted(),
      POLAR_SERVER: showing.url,
      PORTICO_SUPPORT: 'help@nordlicht.example',
    })
    expect(out).toMatch(/^OK +name +Fjord Ltd, from the API’s organization$/m)
    expect(out).toMatch(/^OK +logo +none; PORTICO_LOGO isn’t set$/m)
    expect(out).toMatch(/^OK +site +https:\/\/fjord\.example\/, from the API’s organization$/m)
    expect(out).toMatch(/^OK +support +help@nordlicht\.example, from PORTICO_SUPPORT$/m)
    expect(out).toMatch(/^OK +time zone +UTC; PORTICO_TIME_ZONE isn’t set$/m)
    expect(code).toBe(0)
  })

  it('finds nothing wrong with a token that may not read the organization, and names the scope', async () => {
    answerOrganization = () => Response.json({ error: 'insufficient_scope' }, { status: 403 })
    const { out, code } = await runDoctor({ ...hosted(), POLAR_SERVER: showing.url })
    expect(out).toMatch(
      /^- +organization +not read, since POLAR_ACCESS_TOKEN lacks the scope organizations:read\./m,
    )
    expect(out).toMatch(/^OK +name +“Customer portal”; PORTICO_NAME isn’t set$/m)
    expect(code).toBe(0)
  })

  it('finds nothing wrong where nothing is, and makes nothing', async () => {
    const { code, out } = await runDoctor(hosted())
    expect(out).toMatch(/^OK +answer +the API answers$/m)
    expect(out).toMatch(/^OK +scope customers:write +granted$/m)
    expect(out).toMatch(/^OK +mail +127\.0\.0\.1:\d+ takes mails$/m)
    expect(out).toMatch(/^OK +public answer +the portal answers$/m)
    expect(out).toMatch(/\nNothing is wrong\.\n$/)
    expect(code).toBe(0)
    expect(mail.mails).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it('finds nothing wrong with a portal of its own API that isn’t started yet', async () => {
    const PORT = String(closedPort)
    const { code, out, wrong } = await runDoctor({ PORTICO_DATA_DIR: dataFolder, PORT })
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] })
    expect(out).toMatch(/^OK +API +Portico’s own/m)
    expect(out).toMatch(/^OK +database +embedded, in \S+, where the first start makes it$/m)
    expect(out).toMatch(/^- +portal +doesn’t run at /m)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['the configuration', () => ({ PORT: 'eighty' }), /configuration +PORT must be a port number/],
    [
      'the address',
      () => ({ POLAR_SERVER: `http://127.0.0.1:${closedPort}` }),
      /connection +Nothing takes/,
    ],
    [
      'the token',
      () => ({ POLAR_ACCESS_TOKEN: 'polar_oat_OfAnotherServer' }),
      /token +The API doe/,
    ],
    [
      'a database that is away',
      () => ({ DATABASE_URL: `postgres://user:hidden-word@127.0.0.1:${closedPort}/x` }),
      /database +The database that DATABASE_URL names can’t be used: .*ECONNREFUSED/,
    ],
    [
      'a mail server that is away',
      () => ({ SMTP_URL: `smtp://user:hidden-word@127.0.0.1:${closedPort}` }),
      /mail +The mail server 127\.0\.0\.1:\d+ can’t be used \(ECONNREFUSED\)/,
    ],
    [
      'secrets that are the same',
      () => ({ PORTICO_LINK_SECRET: SECRET }),
      /links +PORTICO_LINK_SECRET is the same as PORTICO_SECRET/,
    ],
    ['no public address', () => ({ PORTICO_URL: '' }), /links +Links lead to http:\/\/127\./],
    [
      'a public address of something else',
      () => ({ PORTICO_URL: website.url }),
      /public answer +Not the portal but something else answers/,
    ],
    [
      'a public address where nothing listens',
      () => ({ PORTICO_URL: `http://127.0.0.1:${closedPort}` }),
      /public connection +Nothing takes connections/,
    ],
    ['a port that is taken', () => ({ PORT: new URL(website.url).port }), /portal +Something else/],
  ])('says what is wrong with %s, and nothing else', async (_, variables, problem) => {
    const { code, out, err, wrong } = await runDoctor({ ...hosted(), ...variables() })
    expect(wrong).toEqual([expect.stringMatching(problem)])
    expect(code).toBe(1)
    for (const secret of [SECRET, LINK_SECRET, MERCHANT_TOKEN, 'AnotherServer', 'hidden-word']) {
      expect(out + err).not.toContain(secret)
    }
  })
})
