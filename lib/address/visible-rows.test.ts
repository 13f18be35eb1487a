import { expect, it } from 'vitest'
import { visibleRows } from './visible-rows'

const countryForm = {
  language: 'en',
  country: 'DE',
  print: { own: '%A%n%Z %C', latin: '%A%n%C', states: [] },
  needs: { required: [] },
  labels: { line1: '', line2: '', postal_code: '', city: '', state: '' },
  states: [],
}

it('shows the country’s fields, and beside it those that share a line on paper', () => {
  expect(visibleRows({ countryForm, typed: {} }, true)).toEqual({
    rows: [['line1'], ['line2'], ['postal_code', 'city']],
    unusual: [],
  })
})

it('shows what was written in a field that the country has not', () => {
  const typed = { state: 'Bayern', city: 'München', postal_code: '80331' }
  expect(visibleRows({ countryForm, typed }, true)).toEqual({
    rows: [['line1'], ['line2'], ['city'], ['postal_code'], ['state']],
    unusual: ['postal_code', 'state'],
  })
})

it('shows no field of another country for what can’t be seen', () => {
  expect(visibleRows({ countryForm, typed: { state: '\u200b' } }, true).unusual).toEqual([])
})

it('leaves out a state that can’t be changed', () => {
  expect(visibleRows({ countryForm, typed: { state: 'Bayern' } }, false).rows.flat()).not.toContain(
    'state',
  )
})
