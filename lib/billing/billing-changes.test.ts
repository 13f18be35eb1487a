import { describe, expect, it } from 'vitest'
import { toBillingChanges } from './billing-changes'
import { toFormValues } from './billing-values'
import { getLocks } from './get-locks'

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
  it('is nothing when nothing was changed, ignoring blanks at the ends', () => {
    const values = { ...toFormValues(stored), billing_name: ' C. Byrne ' }
    expect(toBillingChanges(values, stored, getLocks(dublin, true))).toEqual({})
  })

  it('is the name alone when only the name differs', () => {
    const values = { ...toFormValues(stored), billing_name: 'Byrne Design Ltd' }
    expect(toBillingChanges(values, stored, getLocks(dublin, true))).toEqual({
      billing_name: 'Byrne Design Ltd',
    })
  })

  it('is the whole address when one line differs, with the country it had', () => {
    const values = { ...toFormValues(stored), line1: '1 Quay' }
    expect(toBillingChanges(values, stored, getLocks(dublin, true))).toEqual({
      billing_address: { ...dublin, line1: '1 Quay' },
    })
  })

  it('includes another country, so that it is refused rather than silently replaced', () => {
    const values = { ...toFormValues(stored), country: 'FR' }
    expect(toBillingChanges(values, stored, getLocks(dublin, true))).toMatchObject({
      billing_address: { country: 'FR' },
    })
  })

  it('has no address when none was entered for an order without one', () => {
    const bare = { billing_name: null, billing_address: null }
    const values = { ...toFormValues(bare), billing_name: 'A' }
    expect(toBillingChanges(values, bare, getLocks(null, true))).toEqual({ billing_name: 'A' })
  })

  it('never changes an address that the API would not accept', () => {
    const moscow = { ...dublin, country: 'RU' }
    const order = { billing_name: null, billing_address: moscow }
    const values = { ...toFormValues(order), line1: 'changed', billing_name: 'A' }
    expect(toBillingChanges(values, order, getLocks(moscow, true))).toEqual({ billing_name: 'A' })
  })
})

describe('the locks of an order', () => {
  it('are open without an address', () => {
    expect(getLocks(null, false)).toEqual({ address: 'open', country: 'open', state: 'once' })
  })

  it('hold a set state, and let an empty one be filled only where the API does', () => {
    expect(getLocks({ ...dublin, state: 'Leinster' }, true).state).toBe('locked')
    expect(getLocks(dublin, true).state).toBe('once')
    expect(getLocks(dublin, false).state).toBe('kept')
  })

  it('close an address whose country or state the API no longer accepts', () => {
    const getAddressLock = (country: string, state: string | null) =>
      getLocks({ ...dublin, country, state }, true).address
    expect(getAddressLock('RU', null)).toBe('unaccepted')
    expect(getAddressLock('US', 'California')).toBe('unaccepted')
    expect(getAddressLock('US', 'CA')).toBe('open')
    expect(getAddressLock('US', null)).toBe('open')
    expect(getAddressLock('DE', 'Anything')).toBe('open')
  })
})
