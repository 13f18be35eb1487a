import { afterEach, expect, it } from 'vitest'
import { inRequest } from '../../testing/in-request'
import { captureLog } from '../../testing/log-lines'
import { logRequestError } from './log-error'

const logged = captureLog()
const failed = { method: 'GET', route: '/orders/[id]' }

afterEach(logged.forget)

/** An error as Next.js marks it. */
function errorWith(digest?: string) {
  return Object.assign(new Error('It broke'), digest === undefined ? {} : { digest })
}

it('says what failed where, by the id of the request and the digest of the error', () => {
  inRequest('r1', () => logRequestError(errorWith('42'), failed))
  expect(logged.lines()).toEqual([
    expect.stringMatching(
      /^error A request failed request=r1 digest=42 method=GET route=\/orders\/\[id\] reason=Error: It broke \| at /,
    ),
  ])
})

it('says it once for each request, however many parts of its page fail of it', () => {
  for (const id of ['r1', 'r2']) {
    inRequest(id, () => {
      for (const error of [errorWith('42'), errorWith('42'), errorWith('43')]) {
        logRequestError(error, failed)
      }
    })
  }
  const seen = logged.lines().map((line) => /request=\S+ digest=\S+/.exec(line)?.[0])
  expect(seen).toEqual([
    'request=r1 digest=42',
    'request=r1 digest=43',
    'request=r2 digest=42',
    'request=r2 digest=43',
  ])
})

it('tells errors without a digest apart', () => {
  const first = errorWith()
  inRequest('r1', () => {
    for (const error of [first, first, errorWith(), 'thrown as a text']) {
      logRequestError(error, failed)
    }
  })
  expect(logged.lines()).toHaveLength(3)
})

it('keeps quiet about nothing where no request is known', () => {
  for (const error of [errorWith('42'), errorWith('42')]) logRequestError(error, failed)
  expect(logged.lines()).toHaveLength(2)
})
