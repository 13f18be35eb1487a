import { expect, it } from 'vitest'
import { completeDetails } from './saved-details'

const dublin = {
  line1: '24 Fitzwilliam Lane',
  line2: null,
  postal_code: 'D02 AF30',
  city: 'Dublin 2',
  state: null,
  country: 'IE',
}
const customer = { billing_name: 'Byrne Design Ltd', billing_address: dublin }

it('offers a customer’s details for those that an order lacks, and no others', () => {
  const nothing = { billing_name: null, billing_address: null }
  expect(completeDetails(nothing, customer)).toEqual(customer)
  const named = { billing_name: 'C. Byrne', billing_address: null }
  expect(completeDetails(named, customer)).toEqual({ ...customer, billing_name: 'C. Byrne' })
  const cork = { ...dublin, city: 'Cork' }
  expect(completeDetails({ billing_name: null, billing_address: cork }, customer)).toEqual({
    billing_name: 'Byrne Design Ltd',
    billing_address: cork,
  })
})

it('offers nothing if it would change nothing', () => {
  const nothing = { billing_name: null, billing_address: null }
  expect(completeDetails(customer, customer)).toBeNull()
  expect(completeDetails(nothing, nothing)).toBeNull()
  const inRussia = { billing_name: null, billing_address: { ...dublin, country: 'RU' } }
  expect(completeDetails(nothing, inRussia)).toBeNull()
})
