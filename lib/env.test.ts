import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseEnv, variableNames } from './env'
import { findProblems } from './testing/env-problems'

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(parseEnv({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      url: 'http://127.0.0.1:3000',
      dataDir: '.data',
      timeZone: 'UTC',
      lifetimes: { orderLinkDays: 90, portalLinkDays: 7, sessionIdleHours: 8, sessionDays: 30 },
      frameAncestors: "'none'",
      databaseLimits: { connections: 10, timeout: 15 },
    })
  })

  it('makes links with the public address, else with host and port', () => {
    expect(parseEnv({ PORT: '4100', PORTICO_HOST: 'portal.lan' }).url).toBe(
      'http://portal.lan:4100',
    )
    expect(parseEnv({ PORTICO_HOST: '0.0.0.0' }).url).toBe('http://localhost:3000')
    expect(parseEnv({ PORTICO_URL: 'https://portal.example/' }).url).toBe('https://portal.example')
  })

  it('treats an empty variable as one that is not set', () => {
    expect(parseEnv({ PORT: '', POLAR_SERVER: '', PORTICO_URL: '' }).port).toBe(3000)
  })

  it('lists every problem at once, each by its variable', () => {
    const problems = findProblems({
      PORT: 'eighty',
      PORTICO_URL: 'portal.example',
      PORTICO_SECRET: 'short',
      PORTICO_ACCENT: 'green',
      PORTICO_TIME_ZONE: 'Hamburg',
      DATABASE_URL: 'mysql://db',
      POLAR_SERVER: 'staging',
    })
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'POLAR_ACCESS_TOKEN',
      'POLAR_SERVER',
      'PORT',
      'PORTICO_ACCENT',
      'PORTICO_LINK_SECRET',
      'PORTICO_SECRET',
      'PORTICO_TIME_ZONE',
      'PORTICO_URL',
    ])
  })

  it.each(['0', '70000', '-1', '80.5'])('refuses %s as a port', (PORT) => {
    expect(findProblems({ PORT })).toEqual(['PORT must be a port number'])
  })

  it.each(['0', '-1', '2.5', 'many'])('refuses %s as a number of connections', (value) => {
    expect(findProblems({ PORTICO_DATABASE_POOL: value })).toEqual([
      'PORTICO_DATABASE_POOL must be a whole number from 1 to 9999',
    ])
  })

  it('serves metrics to this machine, where it has a port for them', () => {
    expect(parseEnv({}).metrics).toBeUndefined()
    const PORTICO_METRICS_PORT = '9464'
    expect(parseEnv({ PORTICO_METRICS_PORT }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
    expect(parseEnv({ PORTICO_METRICS_PORT, PORTICO_METRICS_HOST: '0.0.0.0' }).metrics).toEqual({
      host: '0.0.0.0',
      port: 9464,
    })
  })

  it.each([
    [{ PORTICO_METRICS_PORT: 'many' }, 'PORTICO_METRICS_PORT must be a port number'],
    [{ PORTICO_METRICS_PORT: '3000' }, 'PORTICO_METRICS_PORT must be another port than PORT'],
    [
      { PORT: '9464', PORTICO_METRICS_PORT: '9464' },
      'PORTICO_METRICS_PORT must be another port than PORT',
    ],
    [
      { PORTICO_METRICS_HOST: '0.0.0.0' },
      'PORTICO_METRICS_PORT is required when PORTICO_METRICS_HOST is set',
    ],
    [{ PORTICO_LOG: 'xml' }, 'PORTICO_LOG must be text or json'],
  ])('refuses %o', (variables, problem) => {
    expect(findProblems(variables)).toEqual([problem])
  })

  it('needs a secret and a token for a hosted API', () => {
    expect(findProblems({ POLAR_SERVER: 'sandbox' })).toEqual([
      'PORTICO_SECRET is required when POLAR_SERVER is set',
      'PORTICO_LINK_SECRET is required when POLAR_SERVER is set',
      'POLAR_ACCESS_TOKEN is required when POLAR_SERVER is set',
    ])
  })

  it('accepts several link secrets, each long enough to sign with', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(40)]
    expect(parseEnv({ PORTICO_LINK_SECRET: `${first}, ${second}` }).linkSecrets).toEqual([
      first,
      second,
    ])
    for (const PORTICO_LINK_SECRET of ['short', `${first},short`, `${first},`]) {
      expect(findProblems({ PORTICO_LINK_SECRET })).toEqual([
        'PORTICO_LINK_SECRET must be secrets of at least 32 bytes each, separated by commas',
      ])
    }
  })

  it('accepts several secrets of the portal, and commas in a single one', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(40)]
    const secretsOf = (PORTICO_SECRET: string) => parseEnv({ PORTICO_SECRET }).secrets
    expect(secretsOf(first)).toEqual([first])
    // The whole text was the one secret of earlier versions.
    const both = `${first}, ${second}`
    expect(secretsOf(both)).toEqual([first, second, both])
    for (const single of [`${first},short`, `${first},`, 'one long secret, with a comma in it']) {
      expect(secretsOf(single)).toEqual([single])
    }
    expect(findProblems({ PORTICO_SECRET: 'short,short' })).toEqual([
      'PORTICO_SECRET must have at least 32 characters',
    ])
  })

  it('accepts origins that may frame the portal, and nothing that would break the policy', () => {
    const PORTICO_FRAME_ANCESTORS = "'self' https://*.shop.example http://localhost:8080"
    expect(parseEnv({ PORTICO_FRAME_ANCESTORS }).frameAncestors).toBe(PORTICO_FRAME_ANCESTORS)
    for (const wrong of [
      "'none' https://a.example",
      "*; script-src 'unsafe-inline'",
      'a.example',
    ]) {
      expect(findProblems({ PORTICO_FRAME_ANCESTORS: wrong })).toHaveLength(1)
    }
  })

  it('needs a secret to sign with when there is a webhook', () => {
    const PORTICO_WEBHOOK_URL = 'https://shop.example/hooks'
    const problemsWith = (PORTICO_WEBHOOK_SECRET: string) =>
      findProblems({ PORTICO_WEBHOOK_URL, PORTICO_WEBHOOK_SECRET })
    expect(problemsWith('')).toEqual([
      'PORTICO_WEBHOOK_SECRET is required when PORTICO_WEBHOOK_URL is set',
    ])
    expect(problemsWith('fifteen-letters')).toEqual([
      'PORTICO_WEBHOOK_SECRET must have at least 16 characters',
    ])
    expect(problemsWith('whsec_not-base64!')).toEqual([
      'PORTICO_WEBHOOK_SECRET must have base64 after whsec_, or not start with that',
    ])
    expect(problemsWith('whsec_c2l4dGVlbiBieXRlcyE=')).toEqual([])
    expect(problemsWith('sixteen-letters!')).toEqual([])
  })

  it.each(['ftp://shop.example', 'shop.example/hooks', 'https://me:pass@shop.example'])(
    'refuses %s for a webhook',
    (PORTICO_WEBHOOK_URL) => {
      const PORTICO_WEBHOOK_SECRET = 'sixteen-letters!'
      expect(findProblems({ PORTICO_WEBHOOK_URL, PORTICO_WEBHOOK_SECRET })).toEqual([
        expect.stringMatching(/^PORTICO_WEBHOOK_URL must be an/),
      ])
    },
  )
})

it('is explained in .env.example, every variable of it and no other', () => {
  const explained = readFileSync('.env.example', 'utf8').match(/^[A-Z0-9_]+(?==)/gm)
  expect(explained?.sort()).toEqual([...variableNames].sort())
})
