import { describe, expect, it } from 'vitest'
import { billingDetails } from '../contract/order/billing-details'
import { parse } from '../contract/parse'
import { toFieldErrors } from './field-errors'

const at = (loc: string[], type = 'value_error') => ({
  type,
  loc: ['body', ...loc],
  msg: 'in any words',
})

describe('problem details as errors of fields', () => {
  it.each([
    ['a changed country', at(['billing_address', 'country']), { country: 'countryLocked' }],
    ['a changed state', at(['billing_address', 'state']), { state: 'stateLocked' }],
    [
      'an unknown country',
      at(['billing_address', 'country'], 'enum'),
      { country: 'countryNotAccepted' },
    ],
    ['a missing country', at(['billing_address', 'country'], 'missing'), { country: 'required' }],
    ['a tax id without a country', at(['billing_address'], 'missing'), { country: 'required' }],
    ['a long city', at(['billing_address', 'city'], 'string_too_long'), { city: 'tooLong' }],
    ['a tax id', at(['tax_id']), { tax_id: 'taxIdNotHere' }],
    ['a tax id, as newer servers type it', at(['tax_id'], 'invalid'), { tax_id: 'taxIdNotHere' }],
    ['a line for a reason of its own', at(['billing_address', 'line1']), { line1: 'rejected' }],
    ['a field that the form lacks', at(['email']), { form: 'rejected' }],
    ['the whole', at([]), { form: 'rejected' }],
  ])('%s', (_what, detail, errors) => {
    expect(toFieldErrors([detail], { country: 'DE', state: 'Bayern' })).toEqual(errors)
  })

  it('include the first error of each field', () => {
    const state = ['billing_address', 'state']
    const details = [at(['billing_address', 'country']), at(state), at(state, 'string_too_long')]
    expect(toFieldErrors(details, {})).toEqual({ country: 'countryLocked', state: 'stateLocked' })
    expect(toFieldErrors([], {})).toEqual({ form: 'rejected' })
  })

  it.each([
    [{ country: 'US', state: 'ZZ' }, { state: 'stateUnknown' }],
    [{ country: ' ca ', state: 'TX' }, { state: 'stateUnknown' }],
    [{ country: 'US', state: ' ' }, { form: 'rejected' }],
    [{ country: 'DE', state: 'Bayern' }, { form: 'rejected' }],
    [{}, { form: 'rejected' }],
  ])('of the whole address mean an impossible state if one was sent: %o', (sent, errors) => {
    expect(toFieldErrors([at(['billing_address'])], sent)).toEqual(errors)
  })

  it.each(['\0', '\u000B', '\uD83D', '\u001B', '\u0085\u0001', '\uFFFF', 'x\u007F', '\u009F'])(
    'is a character that can’t be saved where one was sent, in the state as well: %j',
    (bad) => {
      const sent = { country: 'DE', state: `a${bad}b`, line1: `x${bad}b`, city: 'Bonn\tBeuel' }
      const parsed = parse(billingDetails, { billing_address: sent }, 'body')
      const forbidden = 'forbiddenCharacter'
      expect(parsed.ok ? null : toFieldErrors(parsed.details, sent)).toEqual({
        state: forbidden,
        line1: forbidden,
      })
    },
  )
})
