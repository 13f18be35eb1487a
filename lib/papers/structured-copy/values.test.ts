import { describe, expect, it } from 'vitest'
import { createCalendar, readText, toDecimal } from './values'

it.each([
  [0, 2, '0.00'],
  [-0, 2, '0.00'],
  [5, 2, '0.05'],
  [-5, 2, '-0.05'],
  [10, 2, '0.10'],
  [1_234, 2, '12.34'],
  [-1_234, 2, '-12.34'],
  [1_234, 0, '1234'],
  [-1, 0, '-1'],
  [0, 0, '0'],
  [7, 3, '0.007'],
  [1_234_567, 3, '1234.567'],
  [9_007_199_254_740_991, 2, '90071992547409.91'],
])('%d with %d decimals is %s', (parts, decimals, written) => {
  expect(toDecimal(parts, decimals)).toBe(written)
})

it.each([
  [null, null],
  ['', null],
  [' \t\n ', null],
  ['\u0000\u0007', null],
  ['\u200b\u200e', null],
  [' one\r\ntwo ', 'one two'],
  ['Cafe\u0301', 'Café'],
  ['\ufffeleft', 'left'],
])('the text %j is %j', (text, read) => {
  expect(readText(text)).toBe(read)
})

describe('a day', () => {
  it.each([
    ['2026-03-14T10:00:00Z', 'UTC', '20260314'],
    ['2026-03-14T23:00:00Z', 'Europe/Berlin', '20260315'],
    ['2026-03-14T22:59:59Z', 'Europe/Berlin', '20260314'],
    ['2026-03-14T03:59:59Z', 'America/New_York', '20260313'],
    ['2025-12-31T10:00:00Z', 'Pacific/Kiritimati', '20260101'],
    ['2026-01-01T10:59:59Z', 'Pacific/Pago_Pago', '20251231'],
    ['2026-07-01T21:59:59+00:00', 'Asia/Tehran', '20260702'],
    ['0999-06-01T00:00:00Z', 'UTC', null],
    ['2024-02-29T00:00:00Z', 'Asia/Kolkata', '20240229'],
    ['2026-02-30T25:00:00Z', 'UTC', null],
    ['', 'UTC', null],
  ])('of %j in %s is %s', (moment, timeZone, day) => {
    const read = () => createCalendar(timeZone).day(moment)
    if (day === null) expect(read).toThrow('dates')
    else expect(read()).toBe(day)
  })

  it('may be the first and the last of a time', () => {
    const { days } = createCalendar('UTC')
    const evening = { from: '2026-03-14T20:00:00Z', to: '2026-03-14T08:00:00Z' }
    expect(days(evening)).toEqual({ from: '20260314', to: '20260314' })
    expect(() => days({ from: '2026-03-15T00:00:00Z', to: '2026-03-14T23:59:59Z' })).toThrow(
      'dates',
    )
  })
})
