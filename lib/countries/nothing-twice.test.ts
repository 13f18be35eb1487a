import { describe, expect, it } from 'vitest'
import { acceptedCountries } from '../contract/address/accepted-countries'
import type { Address } from '../contract/address/address'
import { getCountryRules } from './country-rules'
import { formatPostalAddress } from './format-postal-address'

const names: Record<string, string> = { SG: 'Singapore', JP: 'Japan', AE: 'United Arab Emirates' }
const blank = { line1: null, line2: null, postal_code: null, city: null, state: null }

function printed(country: string, address: Partial<Address>): string {
  const nameOf = (code: string) => names[code] ?? 'Land'
  return formatPostalAddress({ ...blank, country, ...address }, nameOf).join(' / ')
}

describe('what was entered and is also in the country’s format', () => {
  it.each([
    ['JP', { postal_code: '〒150-0041' }, '〒150-0041 / Japan'],
    ['JP', { postal_code: '〒 150-0041' }, '〒 150-0041 / Japan'],
    ['JP', { postal_code: '150-0041' }, '〒150-0041 / Japan'],
    ['SG', { city: 'Singapore', postal_code: '048616' }, 'SINGAPORE 048616 / Singapore'],
    ['SG', { city: 'SINGAPORE', postal_code: 'Singapore 048616' }, 'Singapore 048616 / Singapore'],
    ['SG', { city: 'Singapore' }, 'Singapore'],
    ['PR', { city: 'San Juan', postal_code: 'PR 00926' }, 'San Juan PR 00926 / Land'],
    ['PR', { city: 'San Juan PR', postal_code: '00926' }, 'San Juan PR 00926 / Land'],
    ['GU', { city: 'Hagåtña GU', postal_code: '96910' }, 'Hagåtña GU 96910 / Land'],
    ['JP', { state: '東京都', city: '東京都渋谷区' }, '東京都渋谷区 / Japan'],
    ['CN', { state: '北京市', city: '北京市' }, '北京市 / Land'],
    ['AE', { city: 'Dubai', state: 'Dubai' }, 'Dubai / United Arab Emirates'],
    ['US', { city: 'Austin, TX', state: 'US-TX', postal_code: '78701' }, 'Austin, TX 78701 / Land'],
    ['DE', { city: '10115 Berlin', postal_code: '10115' }, '10115 Berlin / Land'],
    ['DE', { city: 'Berlin 10115', postal_code: '10115' }, '10115 Berlin / Land'],
    ['DE', { city: '10115 Berlin', state: 'Berlin', postal_code: '10115' }, '10115 Berlin / Land'],
    ['SG', { city: 'Singapore 048616', postal_code: '048616' }, 'SINGAPORE 048616 / Singapore'],
    ['DE', { city: 'Berlin', line2: 'BERLIN', postal_code: '10115' }, '10115 Berlin / Land'],
    ['DE', { line1: 'Am Kai 2', line2: 'Am Kai 2', city: 'Bonn' }, 'Am Kai 2 / Bonn / Land'],
    ['MX', { city: 'Ciudad de México', state: 'México' }, 'Ciudad de México, México / Land'],
  ])('is printed once: %s %o', (country, address, expected) => {
    expect(printed(country, address)).toBe(expected)
  })
})

describe.each([...acceptedCountries])('%s', (country) => {
  const state = getCountryRules(country)?.subdivisions[0]
  const words = ['Rosengasse 4', 'Hinterhof', 'Neustadt', 'Oberland', state?.printed ?? 'Rand']
  const codes = [getCountryRules(country)?.example ?? '12345', '']

  it('prints no line and no part twice, whichever field it is in', () => {
    for (const address of listAddresses(words, codes)) {
      const lines = printed(country, address).split(' / ')
      expect(lines).toEqual([...new Set(lines)])
      for (const word of [...words, ...codes].filter((each) => each.length > 2)) {
        const times = lines.join('\n').split(word).length - 1
        expect([address, word, times]).toEqual([address, word, Math.min(times, 1)])
      }
    }
  })
})

/** Lists sixty addresses with the same words in several fields, always the same ones. */
function listAddresses(words: string[], codes: string[]): Partial<Address>[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const word = (step: number) => words[Math.floor((seed * step) / 7) % words.length] ?? ''
    const [postal_code = '', line1, line2] = [codes[seed % 2], word(7), word(11)]
    const city = seed % 5 === 0 ? `${postal_code} ${word(13)}` : word(13)
    return { line1, line2, city, postal_code, state: word(17) }
  })
}
