import { expect, it } from 'vitest'
import { getVisibleRows, needsState } from './visible-rows'

const countryForm = {
  language: 'en',
  country: 'DE',
  print: { own: '%A%n%Z %C', latin: '%A%n%C', states: [] },
  needs: { required: [] },
  labels: { line1: '', line2: '', postal_code: '', city: '', state: '' },
  states: [],
}

it('shows the country’s fields, side by side if they share a printed line', () => {
  expect(getVisibleRows({ countryForm, typed: {} }, true)).toEqual({
    rows: [['line1'], ['line2'], ['postal_code', 'city']],
    unusual: [],
  })
})

it('shows a field with a value that the country doesn’t use', () => {
  const typed = { state: 'Bayern', city: 'München', postal_code: '80331' }
  expect(getVisibleRows({ countryForm, typed }, true)).toEqual({
    rows: [['line1'], ['line2'], ['city'], ['postal_code'], ['state']],
    unusual: ['postal_code', 'state'],
  })
})

it('shows no field of another country for what can’t be seen', () => {
  expect(getVisibleRows({ countryForm, typed: { state: '\u200b' } }, true).unusual).toEqual([])
})

it('leaves out a state that can’t be changed', () => {
  expect(
    getVisibleRows({ countryForm, typed: { state: 'Bayern' } }, false).rows.flat(),
  ).not.toContain('state')
})

it.each([
  ['that the post goes by', 'US', ['state'], '', true],
  ['that it doesn’t need', 'IE', ['city'], '', false],
  ['of which nothing can be seen', 'IE', ['city'], ' \u200b', false],
  ['that was typed all the same', 'IE', ['city'], 'Galway', true],
  ['of a country that isn’t chosen yet', '', [], '', true],
] as const)('needs a state %s', (_, country, required, state, isNeeded) => {
  const form = { ...countryForm, country, needs: { required: [...required] } }
  expect(needsState({ countryForm: form, typed: { state } })).toBe(isNeeded)
})
