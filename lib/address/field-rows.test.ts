import { expect, it } from 'vitest'
import { fieldRows } from './field-rows'

const rows = (own: string) => fieldRows({ own, states: [] }, false).map((row) => row.join(' '))

it('follows the format, the second line after the first', () => {
  expect(rows('%S%n%Z%n%A')).toEqual(['state', 'postal_code', 'line1', 'line2'])
})

it('puts the second line where the country has a place for it', () => {
  expect(rows('%A%n%D %C%n%S')).toEqual(['line1', 'line2', 'city', 'state'])
})

it('has postal code and city side by side where they are so on paper, and a state alone', () => {
  expect(rows('%A%n%Z %C %S')).toEqual(['line1', 'line2', 'postal_code city', 'state'])
  expect(rows('%C %Z, %S')).toEqual(['city postal_code', 'state'])
  expect(rows('%C, %S %Z')).toEqual(['city', 'state', 'postal_code'])
  expect(rows('%Z %A %C')).toEqual(['postal_code', 'line1', 'line2', 'city'])
})

it('takes the order of an address in Latin letters where there is one', () => {
  const rules = { own: '%Z%n%A', latin: '%A%n%Z', states: [] }
  expect(fieldRows(rules, true)).toEqual([['line1'], ['line2'], ['postal_code']])
  expect(fieldRows({ own: '%Z', states: [] }, true)).toEqual([['postal_code']])
})
