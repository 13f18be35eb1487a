import { describe, expect, it } from 'vitest'
import { billingChanges } from './billing-changes'
import { formValues } from './billing-values'
import { locksOf } from './locks'

const dublin = {
  line1: '24 Fitzwilliam Lane',
  line2: null,
  postal_code: 'D02 AF30',
  city: 'Dublin 2',
  state: null,
  country: 'IE',
}
const stored = { billing_name: 'C. Byrne', billing_address: dublin }

describe('what a form asks to change', () => {
  it('is nothing when nothing was changed, blanks at the ends aside', () => {
    const values = { ...formValues(stored), billing_name: ' C. Byrne ' }
    expect(billingChanges(values, stored, locksOf(dublin, true))).toEqual({})
  })

  it('is the name alone when only the name differs', () => {
    const values = { ...formValues(stored), billing_name: 'Byrne Design Ltd' }
    expect(billingChanges(values, stored, locksOf(dublin, true))).toEqual({
      billing_name: 'Byrne Design Ltd',
    })
  })

  it('is the whole address when one line differs, with the country it had', () => {
    const values = { ...formValues(stored), line1: '1 Quay' }
    expect(billingChanges(values, stored, locksOf(dublin, true))).toEqual({
      billing_address: { ...dublin, line1: '1 Quay' },
    })
  })

  it('is another country too, so that it is refused instead of swapped in silence', () => {
    const values = { ...formValues(stored), country: 'FR' }
    expect(billingChanges(values, stored, locksOf(dublin, true))).toMatchObject({
      billing_address: { country: 'FR' },
    })
  })

  it('has no address when an order without one gets none', () => {
    const bare = { billing_name: null, billing_address: null }
    const values = { ...formValues(bare), billing_name: 'A' }
    expect(billingChanges(values, bare, locksOf(null, true))).toEqual({ billing_name: 'A' })
  })

  it('never touches an address that the API would not take back', () => {
    const moscow = { ...dublin, country: 'RU' }
    const order = { billing_name: null, billing_address: moscow }
    const values = { ...formValues(order), line1: 'changed', billing_name: 'A' }
    expect(billingChanges(values, order, locksOf(moscow, true))).toEqual({ billing_name: 'A' })
  })
})

describe('the locks of an order', () => {
  it('are open without an address', () => {
    expect(locksOf(null, false)).toEqual({ address: 'open', country: 'open', state: 'open' })
  })

  it('hold a set state, and let an empty one be filled only where the API does', () => {
    expect(locksOf({ ...dublin, state: 'Leinster' }, true).state).toBe('locked')
    expect(locksOf(dublin, true).state).toBe('open')
    expect(locksOf(dublin, false).state).toBe('kept')
  })

  it('close an address that could not be sent back: its country or its set state isn’t taken', () => {
    const addressLock = (country: string, state: string | null) =>
      locksOf({ ...dublin, country, state }, true).address
    expect(addressLock('RU', null)).toBe('unaccepted')
    expect(addressLock('US', 'California')).toBe('unaccepted')
    expect(addressLock('US', 'CA')).toBe('open')
    expect(addressLock('US', null)).toBe('open')
    expect(addressLock('DE', 'Anything')).toBe('open')
  })
})
