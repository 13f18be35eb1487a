import { expect, it } from 'vitest'
import { isUnavailable } from './unavailable'

const createErrorWith = (code: string) => Object.assign(new Error('as the server says'), { code })

it.each([
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '08006',
  '53300',
  '57014',
  '25P03',
])('takes %s for a database that is away', (code) => {
  expect(isUnavailable(createErrorWith(code))).toBe(true)
})

it('looks at the cause of an error', () => {
  const query = new Error('Failed query', { cause: createErrorWith('57P01') })
  expect(isUnavailable(new Error('Not saved', { cause: query }))).toBe(true)
})

it('recognises a server that can’t be reached, by address or socket', () => {
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'connect' })
  expect(isUnavailable(missing)).toBe(true)
})

it.each(['23505', '42P01', '28P01', 'ENOENT'])('doesn’t count %s as an outage', (code) => {
  expect(isUnavailable(createErrorWith(code))).toBe(false)
  expect(isUnavailable(code)).toBe(false)
  expect(isUnavailable(undefined)).toBe(false)
})
