import { describe, expect, it } from 'vitest'
import type { Address } from '../contract/address/address'
import { formatAddress } from './format-address'

const blank = { line1: null, line2: null, postal_code: null, city: null, state: null, country: '' }
const print = (own: string, address: Partial<Address>) =>
  formatAddress({ ...blank, ...address }, 'Land', { own, states: [] })

const filled = { line1: '1 Quay', line2: 'Unit 7', postal_code: '123', city: 'Cork', state: 'West' }

describe('a printed address', () => {
  it('has the lines of its country’s format, and the country below', () => {
    expect(print('%A%n%C, %S %Z', filled)).toEqual(['1 Quay', 'Unit 7', 'Cork, West 123', 'Land'])
  })

  it('has no gap, and no comma without something on both of its sides', () => {
    const format = '〒%Z%n%A%n%C, %S %Z'
    expect(print(format, { city: 'Cork' })).toEqual(['Cork', 'Land'])
    expect(print(format, { city: 'Cork', state: ' ' })).toEqual(['Cork', 'Land'])
    expect(print('%C, %S %Z', { state: 'West', postal_code: '1' })).toEqual(['West 1', 'Land'])
    expect(print('%C, %S %Z', { city: 'Cork', postal_code: '1' })).toEqual(['Cork 1', 'Land'])
    expect(print('%A', {})).toEqual(['Land'])
  })

  it.each([' ', '\u200b', '\u200e\u200f', '\u2060', '\ufeff', '\u2800', '\u3164', '\t\u00ad'])(
    'has no line of which nothing can be seen: %j',
    (unseen) => {
      const address = { line1: unseen, line2: '1 Quay', city: unseen, state: unseen }
      expect(print('%A%n%C, %S %Z', address)).toEqual(['1 Quay', 'Land'])
    },
  )

  it('prints the text before a part only with that part', () => {
    expect(print('TOWN %Z', { postal_code: '123' })).toEqual(['TOWN 123', 'Land'])
    expect(print('TOWN %Z', {})).toEqual(['Land'])
  })

  it('puts the second line where the country has a place for it', () => {
    expect(print('%A%n%Z %D%n%C', filled)).toEqual(['1 Quay', '123 Unit 7', 'Cork', 'West', 'Land'])
  })

  it('prints what the country has no place for, once', () => {
    expect(print('%A', filled)).toEqual(['1 Quay', 'Unit 7', '123 Cork', 'West', 'Land'])
    expect(print('%A%n%S', { ...filled, postal_code: null, city: 'West' })).toEqual([
      '1 Quay',
      'Unit 7',
      'West',
      'Land',
    ])
  })

  it('prints text as it is, even if it looks like a placeholder', () => {
    expect(print('%A%n%C', { line1: '%C %n $&', city: '<b>' })).toEqual(['%C %n $&', '<b>', 'Land'])
  })
})

describe('the script of an address', () => {
  const rules = {
    own: '%S%n%A',
    latin: '%A%n%S',
    states: [{ own: '東京都', latin: 'Tokyo', aliases: ['13'] }],
  }
  const formatLines = (line1: string, state: string) =>
    formatAddress({ ...blank, line1, state }, '', rules)

  it('decides its order, and the name of its subdivision', () => {
    expect(formatLines('神南1', 'tokyo')).toEqual(['東京都', '神南1'])
    expect(formatLines('1 Jinnan', '東京都')).toEqual(['1 Jinnan', 'Tokyo'])
    expect(formatLines('1 Jinnan', '13')).toEqual(['1 Jinnan', 'Tokyo'])
    expect(formatLines('1 Jinnan', 'Tokio')).toEqual(['1 Jinnan', 'Tokio'])
  })

  it('is the country’s own while there are no letters', () => {
    expect(formatLines('1-2-3', 'Tokyo')).toEqual(['東京都', '1-2-3'])
  })
})
