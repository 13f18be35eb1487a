import { describe, expect, it } from 'vitest'
import { locksOf, type StoredDetails } from '../../contract/billing-form'
import { lacksDetails, planCopy } from './copy-plan'

const bremen = {
  country: 'DE',
  line1: 'Hafenstraße 81',
  line2: null,
  postal_code: '28217',
  city: 'Bremen',
  state: null,
}
const hamburg = { ...bremen, line1: 'Speicherstraße 14', postal_code: '20457', city: 'Hamburg' }
const ohio = { ...bremen, country: 'US', postal_code: '43004', city: 'Columbus', state: 'US-OH' }

const details = (
  billing_name: string | null,
  billing_address: StoredDetails['billing_address'],
) => ({ billing_name, billing_address })

const source = details('Weber Logistik GmbH', hamburg)

const plan = (target: StoredDetails, from: StoredDetails = source, fillable = true) =>
  planCopy(from, target, locksOf(target.billing_address, fillable))

describe('giving an order the details of another', () => {
  it('asks only for what differs', () => {
    expect(plan(source)).toEqual({ kind: 'same' })
    expect(plan(details('Weber', hamburg))).toEqual({
      kind: 'change',
      changes: { billing_name: 'Weber Logistik GmbH' },
    })
    expect(plan(details(null, null))).toEqual({
      kind: 'change',
      changes: { billing_name: 'Weber Logistik GmbH', billing_address: hamburg },
    })
  })

  it('is not done by halves where the country or state decided another tax', () => {
    expect(plan(details('Weber', ohio))).toEqual({ kind: 'locked', what: 'country' })
    const texas = details('Weber', { ...ohio, state: 'US-TX' })
    expect(plan(details('Weber', ohio), texas)).toEqual({ kind: 'locked', what: 'state' })
  })

  it('fills an empty state only where the API lets it be filled', () => {
    const stateless = details('Weber', { ...ohio, state: null })
    const from = details('Weber', ohio)
    expect(plan(stateless, from)).toEqual({ kind: 'change', changes: { billing_address: ohio } })
    expect(plan(stateless, from, false)).toEqual({ kind: 'locked', what: 'state' })
  })

  it('takes nothing away that the source itself lacks', () => {
    expect(plan(details('Weber', bremen), details(null, hamburg))).toEqual({
      kind: 'change',
      changes: { billing_address: hamburg },
    })
    expect(plan(details('Weber', bremen), details('Weber', null))).toEqual({ kind: 'same' })
  })

  it('leaves an address alone that the API no longer takes', () => {
    const kept = { ...bremen, country: 'RU' }
    expect(plan(details('A', kept), details('B', { ...hamburg, country: 'RU' }))).toEqual({
      kind: 'locked',
      what: 'country',
    })
  })
})

it('an order without a name or an address lacks details', () => {
  expect(lacksDetails(source)).toBe(false)
  expect(lacksDetails(details(null, hamburg))).toBe(true)
  expect(lacksDetails(details('Weber', null))).toBe(true)
})
