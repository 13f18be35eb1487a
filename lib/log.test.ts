import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { log, reasonOf, traceOf } from './log'
import { inRequest } from './testing/in-request'
import { captureLog } from './testing/log-lines'
import { readProductSources } from './testing/sources'

const logged = captureLog()

afterEach(() => {
  logged.forget()
  vi.unstubAllEnvs()
})

/** The line that a reason makes, without level and sentence. */
function lineFor(reason: unknown): string {
  log('error', 'It failed', { reason })
  return logged.lines().at(-1)?.replace('error It failed reason=', '') ?? ''
}

describe('a line of the log', () => {
  it('has a time, a level, a sentence, and what varies', () => {
    log('warn', 'Mails can’t be sent', { count: 3, reason: 'away' })
    expect(vi.mocked(process.stderr.write).mock.lastCall?.[0]).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z warn Mails can’t be sent count=3 reason=away\n$/,
    )
  })
})

describe('a line as JSON', () => {
  it('has the same, numbers as numbers, and nothing that opens something', () => {
    vi.stubEnv('PORTICO_LOG', 'json')
    inRequest('r1', () => {
      log('error', 'It failed', { ms: 12, reason: 'of jane@doe.example\n at /l/abc "quoted"' })
    })
    expect(JSON.parse(String(vi.mocked(process.stderr.write).mock.lastCall?.[0]))).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'error',
      message: 'It failed',
      request: 'r1',
      ms: 12,
      reason: 'of …@… | at /l/… "quoted"',
    })
  })
})

describe('a line about a request', () => {
  it('has the id that its answer has, and that of no other request', async () => {
    const answer = async (id: string) => {
      await Promise.resolve()
      log('error', 'It failed', { reason: id })
    }
    await Promise.all(['a', 'b'].map((id) => inRequest(id, () => answer(id))))
    log('error', 'It failed', { reason: 'nobody asked' })
    expect(logged.lines()).toEqual([
      'error It failed request=a reason=a',
      'error It failed request=b reason=b',
      'error It failed reason=nobody asked',
    ])
  })
})

const token = `${'aB3'.repeat(20)}`

describe('what opens something stays out of the log', () => {
  it.each([
    ['Authorization: Bearer polar_oat_abc123, then', 'Authorization: Bearer …, then'],
    ['token polar_cst_AbC-123_x was rejected', 'token polar_cst_… was rejected'],
    ['whsec_c2VjcmV0Cg== is wrong', 'whsec_… is wrong'],
    ['GET /l/eyJhbGciOiJIUzI1NiJ9.e30.abc 500', 'GET /l/… 500'],
    ['https://shop.example/undo/v1.abc-DEF failed', 'https://shop.example/undo/… failed'],
    ['at /sign-in/abc.def?to=/orders', 'at /sign-in/…'],
    [
      'fetch https://api.example/v1/orders/?query=jane%40doe.example',
      'fetch https://api.example/v1/orders/?…',
    ],
    ['connect postgres://portico:hunter2@db:5432/portico', 'connect postgres://…@db:5432/portico'],
    ['smtps://user%40shop:p%2Fw@mail.example', 'smtps://…@mail.example'],
    ['a link eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3JfMSJ9.c2ln', 'a link …'],
    ['550 5.1.1 <jane.doe+shop@müller.example>: unknown', '550 5.1.1 <…@…>: unknown'],
    ['GET /people/jane%40doe.example 500', 'GET /people/…@… 500'],
    ['mailto:jane@doe.example, twice', 'mailto:…@…, twice'],
    [`the session ${token} has ended`, 'the session … has ended'],
  ])('%s', (reason, shown) => {
    expect(lineFor(reason)).toBe(shown)
  })

  it.each([
    'PORTICO_SECRET',
    'PORTICO_LINK_SECRET',
    'PORTICO_WEBHOOK_SECRET',
    'POLAR_ACCESS_TOKEN',
  ])('the value of %s, also of each where there are several', (name) => {
    vi.stubEnv(name, 'correct horse battery, staple of last year')
    const line = lineFor('tried "correct horse battery" and "staple of last year"')
    expect(line).toBe('tried "…" and "…"')
  })
})

describe('what helps stays in it', () => {
  it.each([
    'order 0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11 of usr_1001',
    'relation "orders" does not exist',
    'it happened at /sign-in/[link]',
    'Is it running? Check the address',
    'at open (/srv/portico/node_modules/pg-pool/index.js:45:11)',
    'at render (/srv/node_modules/.pnpm/@scope+pkg@1.2.3/node_modules/pkg/index.js:1:1)',
    'connect ECONNREFUSED 127.0.0.1:5432',
  ])('%s', (reason) => {
    expect(lineFor(reason)).toBe(reason)
  })
})

it('stays one line, whatever a text holds', () => {
  expect(lineFor('first\r\n  second\u2028third\u001b[31m\u202e')).toBe(
    'first | second | third�[31m�',
  )
})

describe('the reason of an error', () => {
  const query = new Error('Failed query: … params: jane@doe.example', { cause: new Error('away') })

  it('is its cause’s, where a query failed', () => {
    expect(reasonOf(query)).toBe('away')
    expect(traceOf(query)).toMatch(/^Error: away\n +at /)
  })

  it('is its own otherwise', () => {
    expect(reasonOf(new Error('broken'))).toBe('broken')
    expect(reasonOf('a text')).toBe('a text')
    expect(traceOf('a text')).toBe('a text')
  })
})

describe('the only writers', () => {
  /**
   * Commands print, and a start without a mail server prints the links that it would have sent. What
   * packages print is taken over.
   */
  const printers =
    /^lib\/(log\.ts|cli\/.*|i18n\/check\/language\.ts|mail\/write\.ts|portal\/monitoring\/log-console\.ts)$/

  it('are the log and what commands print', () => {
    const writers = readProductSources()
      .map(({ file }) => file)
      .filter((file) => /process\.std(out|err)|console\./.test(readFileSync(file, 'utf8')))
    expect(writers.filter((file) => !printers.test(file))).toEqual([])
  })
})
