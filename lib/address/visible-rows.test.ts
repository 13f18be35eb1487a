import { expect, it } from 'vitest'
import { getVisibleRows } from './visible-rows'

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
