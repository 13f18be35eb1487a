import { describe, expect, it } from 'vitest'
import { dayAfter, dayOf, isDay, startOfDay } from './days'

describe('a day', () => {
  it.each([
    ['2026-03-14T23:30:00Z', 'UTC', '2026-03-14'],
    ['2026-03-14T23:30:00Z', 'Europe/Berlin', '2026-03-15'],
    ['2026-03-14T03:30:00Z', 'America/New_York', '2026-03-13'],
    ['2025-12-31T10:30:00Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T10:30:00Z', 'Pacific/Pago_Pago', '2025-12-31'],
    ['0099-07-01T00:00:00Z', 'UTC', '0099-07-01'],
    ['no moment', 'UTC', 'no moment'],
  ])('is the merchant’s: %s in %s', (moment, timeZone, day) => {
    expect(dayOf(moment, timeZone)).toBe(day)
  })

  it.each([
    ['2026-03-14', 'UTC', '2026-03-14T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', 'Pacific/Pago_Pago', '2026-01-01T11:00:00.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
    // Clocks there went from 23:59 to 1:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // Samoa left this day out.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, moment) => {
    expect(startOfDay(day, timeZone).toISOString()).toBe(moment)
  })

  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-12-31', '2027-01-01'],
  ])('%s is followed by %s', (day, next) => {
    expect(dayAfter(day)).toBe(next)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-3-1', '14.03.2026', '2026-03-14T00:00Z', '', 'today'])(
    'isn’t %j',
    (text) => {
      expect([isDay(text), isDay('2024-02-29')]).toEqual([false, true])
    },
  )
})
