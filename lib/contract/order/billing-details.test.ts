import { describe, expect, it } from 'vitest'
import { acceptedCountries } from '../address/accepted-countries'
import { parse } from '../parse'
import { billingDetails } from './billing-details'

const problems = (input: unknown) => {
  const parsed = parse(billingDetails, input, 'body')
  return parsed.ok ? [] : parsed.details
}

const details = (input: unknown) => {
  const parsed = parse(billingDetails, input, 'body')
  return parsed.ok ? parsed.data : undefined
}

describe('billing details on their way in', () => {
  it('are trimmed, and what is blank becomes null', () => {
    expect(
      details({
        billing_name: '  Byrne Design Ltd ',
        billing_address: { country: ' ie ', line1: ' 1 Quay ', line2: '   ' },
      }),
    ).toEqual({
      billing_name: 'Byrne Design Ltd',
      billing_address: {
        country: 'IE',
        line1: '1 Quay',
        line2: null,
        postal_code: null,
        city: null,
        state: null,
      },
    })
  })

  it('leave an absent field absent, and know null from absent', () => {
    expect(details({})).toEqual({})
    expect(details({ billing_name: null, billing_address: null })).toEqual({
      billing_name: null,
      billing_address: null,
    })
  })

  it('lose every field that is not theirs', () => {
    expect(details({ billing_name: 'A', status: 'paid', customer_id: 'x' })).toEqual({
      billing_name: 'A',
    })
  })

  it('know 244 countries, and not the five that the API refuses', () => {
    expect(acceptedCountries).toHaveLength(244)
    for (const country of ['CU', 'IR', 'KP', 'SY', 'RU', 'XX', 'USA']) {
      expect(problems({ billing_address: { country } })).toMatchObject([
        { type: 'enum', loc: ['body', 'billing_address', 'country'] },
      ])
    }
  })

  it.each([
    ['US', 'CA', 'US-CA'],
    ['US', 'us-ca', 'US-CA'],
    ['CA', 'qc', 'CA-QC'],
    ['DE', 'Bayern', 'Bayern'],
  ])('store the state of %s given as %s as %s', (country, state, stored) => {
    expect(details({ billing_address: { country, state } })?.billing_address?.state).toBe(stored)
  })

  it.each([
    ['US', 'ZZ', 'Value error, Invalid US state'],
    ['US', 'CA-QC', 'Value error, Invalid US state'],
    ['CA', 'TX', 'Value error, Invalid CA subdivision'],
  ])('report an impossible state of %s on the whole address', (country, state, msg) => {
    expect(problems({ billing_address: { country, state } })).toMatchObject([
      { type: 'value_error', loc: ['body', 'billing_address'], msg },
    ])
  })

  it('fit 256 characters a field, and not one more', () => {
    const long = 'ü'.repeat(256)
    expect(
      problems({ billing_name: long, billing_address: { country: 'DE', city: long } }),
    ).toEqual([])
    expect(problems({ billing_name: `${long}x` })).toMatchObject([
      {
        type: 'string_too_long',
        loc: ['body', 'billing_name'],
        msg: 'String should have at most 256 characters',
      },
    ])
  })

  it('take emoji, markup and right-to-left text as they are', () => {
    const name = '🧾 <b>شركة</b> ‮abc'
    expect(details({ billing_name: name })?.billing_name).toBe(name)
  })

  it('refuse NUL anywhere, and wrong types by their name, all together', () => {
    const address = { country: 'DE', line1: 'a\0b', city: 7 }
    expect(problems({ billing_name: '\0', billing_address: address })).toMatchObject([
      { type: 'value_error', loc: ['body', 'billing_name'] },
      { type: 'value_error', loc: ['body', 'billing_address', 'line1'] },
      { type: 'string_type', loc: ['body', 'billing_address', 'city'] },
    ])
    expect(problems({ billing_address: {} })).toMatchObject([
      { type: 'missing', loc: ['body', 'billing_address', 'country'], msg: 'Field required' },
    ])
    expect(problems('text')).toMatchObject([{ loc: ['body'] }])
  })
})
