import { describe, expect, it } from 'vitest'
import type { StoredDetails } from '../../billing/billing-values'
import { getLocks } from '../../billing/get-locks'
import { isMeantFor, planApply } from './apply-plan'

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
  planApply(from, target, getLocks(target.billing_address, fillable))

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

  it('is all or nothing where the country or state decided another tax', () => {
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

  it('removes nothing that the source itself lacks', () => {
    expect(plan(details('Weber', bremen), details(null, hamburg))).toEqual({
      kind: 'change',
      changes: { billing_address: hamburg },
    })
    expect(plan(details('Weber', bremen), details('Weber', null))).toEqual({ kind: 'same' })
  })

  it('leaves an address alone that the API no longer accepts', () => {
    const kept = { ...bremen, country: 'RU' }
    const from = details('B', { ...hamburg, country: 'RU' })
    expect(plan(details('A', kept), from)).toEqual({ kind: 'refused' })
  })
})

describe('a correction is offered for', () => {
  const was = details('Weber', bremen)
  const isMeant = (order: StoredDetails) => isMeantFor(order, { is: source, was })

  it.each([
    ['the old details', was],
    ['no details', details(null, null)],
    ['the old name and no address', details('Weber', null)],
    ['the new name and the old address', details('Weber Logistik GmbH', bremen)],
    ['no name and the new address', details(null, hamburg)],
  ])('an order with %s', (_what, order) => {
    expect(isMeant(order)).toBe(true)
  })

  it.each([
    ['with the new details already', source],
    ['with another name and no address', details('Tochter GmbH', null)],
    ['with no name and another address', details(null, { ...bremen, line1: 'Am Wall 1' })],
    ['with another name', details('Tochter GmbH', bremen)],
  ])('no order %s', (_what, order) => {
    expect(isMeant(order)).toBe(false)
  })

  it('only those that lack something, if the old details are unknown', () => {
    const meant = [was, details(null, null)].map((order) =>
      isMeantFor(order, { is: source, was: null }),
    )
    expect(meant).toEqual([false, true])
  })
})
