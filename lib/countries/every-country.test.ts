import { describe, expect, it } from 'vitest'
import { findAddressWarning } from '../address/address-warnings'
import { listFields } from '../address/field-rows'
import { formatAddress } from '../address/format-address'
import { addressParts } from '../address/rules'
import { acceptedCountries } from '../contract/address/accepted-countries'
import { billingDetails } from '../contract/order/billing-details'
import { parse } from '../contract/parse'
import { getCountryRules } from './country-rules'

const writings = {
  own: { line1: '大通り 1', line2: '二階', city: '市', state: '州' },
  latin: { line1: '1 Main Street', line2: 'Floor 2', city: 'Town', state: 'Land' },
}

describe.each([...acceptedCountries])('%s', (country) => {
  const rules = getCountryRules(country)
  const sample = {
    ...writings.latin,
    postal_code: rules?.example ?? '12345',
    state: rules?.subdivisions[0]?.stored ?? '',
    country,
  }

  it('has a format with each field at most once, and with the street', () => {
    for (const inLatin of [true, false]) {
      const parts = rules ? listFields(rules.print, inLatin) : []
      expect(parts).toContain('line1')
      expect(parts).toEqual([...new Set(parts)])
      expect(parts).toEqual(expect.arrayContaining(rules?.needs.required ?? []))
    }
  })

  it('has no warning about its own example', () => {
    const warnings = addressParts.map((part) =>
      findAddressWarning(part, sample[part], rules?.needs ?? none),
    )
    expect(warnings.filter((warning) => warning === 'oddPostalCode')).toEqual([])
  })

  it('has no field that the API would reject', () => {
    for (const { stored } of rules?.subdivisions ?? []) {
      const body = { billing_address: { ...sample, state: stored } }
      expect(parse(billingDetails, body, 'body')).toMatchObject({ ok: true })
    }
    expect(parse(billingDetails, { billing_address: sample }, 'body')).toMatchObject({ ok: true })
  })

  it.each(Object.entries(writings))('prints every part of an address in %s', (_name, written) => {
    const { print = { own: '', states: [] } } = rules ?? {}
    const address = { ...written, postal_code: sample.postal_code, country }
    const paper = formatAddress(address, 'Its country', print)
    expect(paper.at(-1)).toBe('Its country')
    for (const part of addressParts) expect(paper.join('\n')).toContain(address[part])
    expect(paper.join('\n')).not.toMatch(/%|\n\n|^\s|\s$/m)
  })

  it('prints each of its subdivisions, under whatever name it is stored', () => {
    for (const { stored, printed, name, latin } of rules?.subdivisions ?? []) {
      const lines = [stored, printed, name, latin ?? name].map((state) =>
        formatAddress({ ...sample, ...writings.own, state }, '', rules?.print ?? anywhere),
      )
      expect(lines[0]?.join('\n')).toContain(printed)
      expect(new Set(lines.map((each) => each.join('\n'))).size).toBe(1)
    }
  })
})

const none = { required: [] }
const anywhere = { own: '%A', states: [] }

it('prints what some API may still send from the countries that are no longer accepted', () => {
  for (const country of ['CU', 'IR', 'KP', 'SY', 'RU'])
    expect(getCountryRules(country)).toBeDefined()
})

it('has rules for no other code', () => {
  expect(['XX', '', 'us', 'constructor'].map(getCountryRules)).toEqual(Array(4).fill(undefined))
})
