import { describe, expect, it } from 'vitest'
import { parseSelection } from './selection'

const select = (query: string, timeZone = 'UTC') =>
  parseSelection(new URLSearchParams(query), timeZone)

describe('what is chosen to download', () => {
  it.each([
    ['year=2026', 'UTC', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['year=2026&month=', 'Europe/Berlin', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['year=2024&month=02', 'UTC', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['year=2026&month=13', 'UTC', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    [
      'from=2026-03-29&to=2026-03-29',
      'Europe/Berlin',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
    ['from=2026-03-29&to=', 'UTC', '2026-03-29T00:00:00.000Z', '9999-01-01T00:00:00.000Z'],
    ['from=&to=2026-03-29', 'UTC', '1970-01-01T00:00:00.000Z', '2026-03-30T00:00:00.000Z'],
    [
      'year=2020&from=2026-03-29&to=2026-03-30',
      'UTC',
      '2026-03-29T00:00:00.000Z',
      '2026-03-31T00:00:00.000Z',
    ],
  ])('is a time: %s in %s', (query, timeZone, since, before) => {
    expect(select(query, timeZone)).toEqual({ since: new Date(since), before: new Date(before) })
  })

  it('is what is ticked, once, whatever else is there', () => {
    expect(select('order=a&order=b&order=a&year=2026')).toEqual({ ids: ['a', 'b'] })
  })

  it.each([
    '',
    'year=',
    'year=26',
    'year=20260',
    'month=03',
    'from=&to=',
    'from=2026-02-29',
    'from=yesterday&to=2026-03-01',
    'from=2026-03-02&to=2026-03-01',
  ])('is nothing: %j', (query) => {
    expect(select(query)).toBeNull()
  })
})
