import { expect, it } from 'vitest'
import { parseRetryAfter } from './check-answers'

const now = new Date('2026-11-26T10:00:00Z')

it.each([
  ['7', 7],
  ['0', 1],
  [' 120 ', 120],
  ['Thu, 26 Nov 2026 10:00:30 GMT', 30],
  ['Thursday, 26-Nov-26 10:01:00 GMT', 60],
  ['Thu, 26 Nov 2026 09:59:00 GMT', 1],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
  [null, null],
])('a wait of %j is %j seconds', (value, seconds) => {
  expect(parseRetryAfter(value, now)).toBe(seconds)
})
