import { describe, expect, it } from 'vitest'
import { findAddressWarning } from '../../address/address-warnings'
import { listFields } from '../../address/field-rows'
import { formatAddress } from '../../address/format-address'
import { addressParts } from '../../address/rules'
import { acceptedCountries } from '../../contract/address/accepted-countries'
import { createI18n } from '../../i18n/i18n'
import { postalGuides } from '../testing/european-addresses'
import { buildAddressForm, buildCountryForm } from './country-form'

const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
const german = await createI18n({ language: 'de', tag: 'de' }, 'UTC')
const arabic = await createI18n({ language: 'ar', tag: 'ar' }, 'UTC')

describe.each(postalGuides)('the form for $country', (office) => {
  const form = buildCountryForm(office.country, english)

  it('has the fields of the postal guide, in its order and with its labels', () => {
    const parts = listFields(form.print, false)
    expect(parts.map((part) => [part, form.labels[part]])).toEqual(office.fields)
  })

  it('requires what the postal guide requires, and nothing else', () => {
    const missed = addressParts.filter(
      (part) => findAddressWarning(part, ' ', form.needs) === 'missing',
    )
    expect(missed.sort()).toEqual([...office.required].sort())
  })

  it('warns about an odd postal code, and shows an example', () => {
    const { fine = [], odd = [], says } = office.postalCode ?? {}
    const warnAbout = (code: string) => findAddressWarning('postal_code', code, form.needs)
    expect(fine.map(warnAbout)).toEqual(fine.map(() => undefined))
    expect(odd.map(warnAbout)).toEqual(odd.map(() => 'oddPostalCode'))
    expect(form.oddPostalCode).toBe(says && `${says} If yours is right, save it as it is.`)
  })

  it('lists its subdivisions', () => {
    expect(form.states).toHaveLength(office.states?.count ?? 0)
    if (office.states) expect(form.states).toContainEqual(office.states.one)
  })

  it.each(office.printed)('prints $lines', ({ address, lines }) => {
    const whole = { ...address, country: office.country }
    expect(formatAddress(whole, 'Its country', form.print)).toEqual([...lines, 'Its country'])
  })
})

describe('a form speaks the reader’s language', () => {
  it.each([
    ['IE', german, 'Ort', 'Grafschaft oder Kreis', 'Eircode'],
    ['DE', german, 'Ort', 'Provinz', 'Postleitzahl'],
    ['AE', arabic, 'المدينة', 'الإمارة', 'الرمز البريدي'],
  ])('of %s', (country, i18n, city, state, postal_code) => {
    expect(buildCountryForm(country, i18n).labels).toMatchObject({ city, state, postal_code })
  })

  it('and uses its script, where the country uses it too', () => {
    expect(buildCountryForm('AE', arabic).states).toContainEqual({ code: 'دبي', name: 'دبي' })
    expect(buildCountryForm('JP', arabic).states).toContainEqual({
      code: 'Tokyo',
      name: 'Tokyo (東京都)',
    })
  })
})

it.each([...acceptedCountries])(
  'has messages for every part of %s in every language',
  (country) => {
    for (const i18n of [english, german, arabic]) {
      const { labels, oddPostalCode = '' } = buildCountryForm(country, i18n)
      // A missing message is shown as its key.
      expect([...Object.values(labels), oddPostalCode].join(' ')).not.toContain('form.')
      expect(Object.values(labels)).not.toContain('')
    }
  },
)

it('fits any country while none is chosen', () => {
  const form = buildCountryForm('', english)
  expect(form).toMatchObject({ country: '', states: [] })
  expect(listFields(form.print, false)).toEqual(['line1', 'line2', 'postal_code', 'city', 'state'])
})

describe('the form for a stored address', () => {
  const codes = (country: string, state: string) =>
    buildAddressForm({ country, state }, english).states.map(({ code }) => code)

  it('keeps its state under the stored name', () => {
    expect(codes('JP', '東京都')).toContain('東京都')
    expect(codes('JP', '東京都')).not.toContain('Tokyo')
    expect(codes('JP', '')).toContain('Tokyo')
  })

  it('offers codes where the API accepts nothing else', () => {
    expect(codes('US', 'Ohio')).toContain('US-OH')
    expect(codes('US', 'Ohio')).not.toContain('Ohio')
    expect(codes('US', 'US-OH')).toContain('US-OH')
  })
})
