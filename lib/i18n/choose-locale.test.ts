import { describe, expect, it } from 'vitest'
import { chooseLocale } from './choose-locale'
import { createFormat } from './format'

const nothing = { chosen: null, customer: null, browser: null }

describe('the language of a page', () => {
  it('is the customer’s own before the browser’s', () => {
    const wishes = { ...nothing, customer: 'de', browser: 'ar,en;q=0.8' }
    expect(chooseLocale(wishes).language).toBe('de')
  })

  it('is the chosen one before any other', () => {
    const wishes = { chosen: 'ar', customer: 'de', browser: 'en' }
    expect(chooseLocale(wishes)).toEqual({ language: 'ar', tag: 'ar' })
  })

  it('follows the browser’s preferences if there is nothing else', () => {
    expect(chooseLocale({ ...nothing, browser: 'eo, en;q=0.2, de-AT;q=0.7' })).toEqual({
      language: 'de',
      tag: 'de-AT',
    })
  })

  it('skips languages that the portal doesn’t have, and falls back to English', () => {
    expect(chooseLocale({ ...nothing, customer: 'eo', browser: 'sw' }).language).toBe('en')
    expect(chooseLocale({ chosen: 'xx', customer: '', browser: 'not a language' }).tag).toBe('en')
  })

  it('keeps the region for formats', () => {
    expect(chooseLocale({ ...nothing, customer: 'en-IE' }).tag).toBe('en-IE')
    expect(chooseLocale({ ...nothing, chosen: 'ar', customer: 'ar-AE' }).tag).toBe('ar-AE')
  })
})

describe('formats', () => {
  it('give each currency the decimals that it has', () => {
    const { money } = createFormat('en', 'UTC')
    expect(money(9720, 'usd')).toBe('$97.20')
    expect(money(24_000, 'jpy')).toBe('¥24,000')
    expect(money(49_505, 'kwd')).toBe('KWD\u00a049.505')
    expect(money(-1, 'eur')).toBe('-€0.01')
  })

  it.each([
    ['ar-AE', 640, '\u200f6.40\u200f\u00a0\u200eUS$\u200e'],
    ['ar-AE', -640, '\u200f\u200e-6.40\u200f\u00a0\u200eUS$\u200e'],
    ['ar-EG', -640, '\u061c-\u200f٦٫٤٠\u200f\u00a0\u200eUS$\u200e'],
    ['en-AU', -640, '-USD\u00a06.40'],
  ])('hold the letters and the sign of a currency together in %s: %i', (locale, amount, shown) => {
    expect(createFormat(locale, 'UTC').money(amount, 'usd')).toBe(shown)
  })

  it('put a date into the merchant’s time zone, not the server’s', () => {
    const lateInUtc = '2026-03-31T22:30:00Z'
    expect(createFormat('en-GB', 'UTC').date(lateInUtc)).toBe('31 Mar 2026')
    expect(createFormat('en-GB', 'Europe/Berlin').date(lateInUtc)).toBe('1 Apr 2026')
    expect(createFormat('en-GB', 'Europe/Berlin').dateTime(lateInUtc)).toBe('1 Apr 2026, 00:30')
    const { moment } = createFormat('en-GB', 'Europe/Berlin')
    expect(moment(lateInUtc)).toMatch(/^1 Apr 2026.* CEST$/)
  })

  it('name countries in the reader’s language', () => {
    expect(createFormat('de', 'UTC').country('IE')).toBe('Irland')
    expect(createFormat('ar', 'UTC').country('DE')).toBe('ألمانيا')
  })

  it.each([
    ['el', 'Μάιος'],
    ['cs', 'květen'],
    ['fi', 'toukokuu'],
    ['ja', '5月'],
    ['zh-TW', '5月'],
    ['ko', '5월'],
    ['ar-SA', 'مايو'],
  ])('name a month in %s as a title of its own: %s', (locale, name) => {
    expect(createFormat(locale, 'UTC').month(5)).toBe(name)
  })
})
