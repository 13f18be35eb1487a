import { describe, expect, it } from 'vitest'
import { addressWarning } from './address-warnings'

const needs = { required: ['city' as const], pattern: '\\d{5}|GX1 1AA' }
const about = (code: string) => addressWarning('postal_code', code, needs)

describe('what looks wrong with an address', () => {
  it('is a part that the post needs and that is blank', () => {
    for (const blank of [' ', '\u200b', '\u2060\t', '\u200f']) {
      expect(addressWarning('city', blank, needs)).toBe('missing')
    }
    expect(addressWarning('city', 'Cork', needs)).toBeUndefined()
    expect(addressWarning('line2', '', needs)).toBeUndefined()
    expect(about('')).toBeUndefined()
  })

  it('is a postal code that is not, as a whole, of the country’s pattern', () => {
    expect(about('1234')).toBe('oddPostalCode')
    expect(about('123456')).toBe('oddPostalCode')
    expect(about('A GX1 1AA')).toBe('oddPostalCode')
    expect(addressWarning('postal_code', 'anything', { required: [] })).toBeUndefined()
  })

  it('is neither its case, nor the digits that somebody writes, nor a blank around it', () => {
    expect([' gx1 1aa ', '１２３４５', '١٢٣٤٥', '۱۲۳۴۵'].map(about)).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('is never in another field than the postal code', () => {
    expect(addressWarning('city', '1234', needs)).toBeUndefined()
  })
})
