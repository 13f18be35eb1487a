import { expect, it } from 'vitest'
import { type BillingFormState, createInitialState } from './billing-form-state'
import { applyOutcome } from './late-outcome'

const values = {
  billing_name: 'Nordwind GmbH',
  country: 'DE',
  line1: 'Am Kai 1',
  line2: '',
  postal_code: '28195',
  city: 'Bremen',
  state: '',
}
const conflict = { parts: ['name' as const], now: { ...values, billing_name: 'Theirs' } }
const sent: BillingFormState = { ...createInitialState(values, null), status: 'conflict', conflict }
const taken: BillingFormState = { ...sent, status: 'taken', conflict: null }

it('shows an outcome of the state that the form still has', () => {
  const outcome: BillingFormState = { ...sent, status: 'conflict' }
  expect(applyOutcome(sent, { sent, outcome })).toBe(outcome)
})

it.each(['conflict', 'invalid', 'unconfirmed'] as const)(
  'drops what is said of values that are not in the form any more: %s',
  (status) => {
    const outcome: BillingFormState = { ...sent, status, errors: { city: 'tooLong' } }
    expect(applyOutcome(taken, { sent, outcome })).toBe(taken)
  },
)

it.each(['offline', 'expired', 'unclear', 'busy'] as const)(
  'says why a save failed beside what was taken meanwhile: %s',
  (status) => {
    const outcome: BillingFormState = { ...sent, status }
    expect(applyOutcome(taken, { sent, outcome })).toEqual({ ...taken, status })
  },
)

it('shows what was saved, whatever the form has become', () => {
  const outcome: BillingFormState = { ...sent, status: 'saved', conflict: null }
  expect(applyOutcome(taken, { sent, outcome })).toBe(outcome)
})
