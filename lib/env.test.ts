import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, parseEnv, variableNames } from './env'

function problemsOf(variables: Record<string, string>): string[] {
  try {
    parseEnv(variables)
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems
    throw error
  }
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(parseEnv({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      url: 'http://127.0.0.1:3000',
      dataDir: '.data',
      timeZone: 'UTC',
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

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnv({ PORT: '', POLAR_SERVER: '', PORTICO_URL: '' }).port).toBe(3000)
  })

  it('lists every problem at once, each by its variable', () => {
    const problems = problemsOf({
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
      'PORTICO_SECRET',
      'PORTICO_TIME_ZONE',
      'PORTICO_URL',
    ])
  })

  it.each(['0', '70000', '-1', '80.5'])('refuses %s as a port', (PORT) => {
    expect(problemsOf({ PORT })).toEqual(['PORT must be a port number'])
  })

  it.each(['0', '-1', '2.5', 'many'])('refuses %s as a number of connections', (value) => {
    expect(problemsOf({ PORTICO_DATABASE_POOL: value })).toEqual([
      'PORTICO_DATABASE_POOL must be a whole number from 1 to 9999',
    ])
  })

  it('needs a secret and a token when the API is elsewhere', () => {
    expect(problemsOf({ POLAR_SERVER: 'sandbox' })).toEqual([
      'PORTICO_SECRET is required when POLAR_SERVER is set',
      'POLAR_ACCESS_TOKEN is required when POLAR_SERVER is set',
    ])
  })

  it.each(['billing@shop.example', 'https://shop.example/help'])(
    'takes %s for support',
    (value) => {
      expect(problemsOf({ PORTICO_SUPPORT: value })).toEqual([])
    },
  )
})

it('is explained in .env.example, every variable of it and no other', () => {
  const explained = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm)
  expect(explained?.sort()).toEqual([...variableNames].sort())
})
