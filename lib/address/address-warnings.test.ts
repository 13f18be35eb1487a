import { describe, expect, it } from 'vitest'
import { findAddressWarning } from './address-warnings'

const needs = { required: ['city' as const], pattern: '\\d{5}|GX1 1AA' }
const findWarning = (code: string) => findAddressWarning('postal_code', code, needs)

describe('a warning about an address', () => {
  it('is given for a blank part that the post needs', () => {
    for (const blank of [' ', '\u200b', '\u2060\t', '\u200f']) {
      expect(findAddressWarning('city', blank, needs)).toBe('missing')
    }
    expect(findAddressWarning('city', 'Cork', needs)).toBeUndefined()
    expect(findAddressWarning('line2', '', needs)).toBeUndefined()
    expect(findWarning('')).toBeUndefined()
  })

  it('is given for a postal code that doesn’t match the country’s pattern', () => {
    expect(findWarning('1234')).toBe('oddPostalCode')
    expect(findWarning('123456')).toBe('oddPostalCode')
    expect(findWarning('A GX1 1AA')).toBe('oddPostalCode')
    expect(findAddressWarning('postal_code', 'anything', { required: [] })).toBeUndefined()
  })

  it('ignores the case of a postal code, the script of its digits and blanks around it', () => {
    expect([' gx1 1aa ', '１２３４５', '١٢٣٤٥', '۱۲۳۴۵'].map(findWarning)).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('is never given for the format of another field', () => {
    expect(findAddressWarning('city', '1234', needs)).toBeUndefined()
  })
})
