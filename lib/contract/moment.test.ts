import { describe, expect, it } from 'vitest'
import { moment } from './moment'

const schema = moment(new Date('1900-01-01T00:00:00Z'), 'too early')

describe('a moment', () => {
  it.each([
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-01-01T10:00', '2026-01-01T10:00:00.000Z'],
    ['2026-01-01T10:00:05', '2026-01-01T10:00:05.000Z'],
    ['2026-01-01 10:00:05', '2026-01-01T10:00:05.000Z'],
    ['2026-01-01_10:00:05', '2026-01-01T10:00:05.000Z'],
    ['2026-01-01t10:00:05z', '2026-01-01T10:00:05.000Z'],
    ['2026-01-01T10:00:05.123456Z', '2026-01-01T10:00:05.123Z'],
    ['2026-01-01T10:00:05+02:00', '2026-01-01T08:00:05.000Z'],
    ['2026-01-01 10:00:05.5-0530', '2026-01-01T15:30:05.500Z'],
    ['1900-01-01', '1900-01-01T00:00:00.000Z'],
    ['9999-12-31', '9999-12-31T00:00:00.000Z'],
  ])('%s is read as %s', (written, read) => {
    expect(schema.parse(written).toISOString()).toBe(read)
  })

  it.each([
    '',
    'yesterday',
    '2026',
    '2026-01',
    '2026-1-1',
    '01/02/2026',
    '2026-02-29',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-01-01T',
    '2026-01-01T25:00:00Z',
    '2026-01-01T10',
    '2026-01-01T10:00:00+2',
    '2026-01-01 10:00:00 02:00',
    '2026-01-01Z',
    '+02026-01-01',
    '99999-01-01',
  ])('is not %j', (written) => {
    const { error } = schema.safeParse(written)
    expect(error?.issues).toMatchObject([{ message: 'Input should be a valid datetime' }])
  })

  it('has its own error when it is too early', () => {
    expect(schema.safeParse('1899-12-31').error?.issues).toMatchObject([{ message: 'too early' }])
  })
})
