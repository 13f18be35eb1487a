import { expect, it } from 'vitest'
import type { Address } from '../address/address'
import { findMissingDetails } from './missing-details'

const billing_address: Address = {
  country: 'IE',
  line1: '4 Quay Street',
  line2: null,
  postal_code: 'H91 AX8V',
  city: 'Galway',
  state: null,
}
const billing_name = 'Byrne Design Ltd'

it.each([
  ['paid', { billing_name, billing_address }, null],
  ['paid', { billing_name: null, billing_address }, 'name'],
  ['paid', { billing_name: '', billing_address }, 'name'],
  ['pending', { billing_name, billing_address: null }, 'address'],
  ['refunded', { billing_name: null, billing_address: null }, 'both'],
  ['a state that is new', { billing_name: null, billing_address }, 'name'],
  ['draft', { billing_name: null, billing_address: null }, null],
  ['void', { billing_name: null, billing_address }, null],
])('the invoice of an order that is %s, with %j, lacks: %s', (status, details, missing) => {
  expect(findMissingDetails({ status, ...details })).toBe(missing)
})
