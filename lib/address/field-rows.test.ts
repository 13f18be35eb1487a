import { expect, it } from 'vitest'
import { toFieldRows } from './field-rows'

const getRows = (own: string) => toFieldRows({ own, states: [] }, false).map((row) => row.join(' '))

it('follows the format, the second line after the first', () => {
  expect(getRows('%S%n%Z%n%A')).toEqual(['state', 'postal_code', 'line1', 'line2'])
})

it('puts the second line where the country has a place for it', () => {
  expect(getRows('%A%n%D %C%n%S')).toEqual(['line1', 'line2', 'city', 'state'])
})

it('has postal code and city side by side if they are printed so, and a state alone', () => {
  expect(getRows('%A%n%Z %C %S')).toEqual(['line1', 'line2', 'postal_code city', 'state'])
  expect(getRows('%C %Z, %S')).toEqual(['city postal_code', 'state'])
  expect(getRows('%C, %S %Z')).toEqual(['city', 'state', 'postal_code'])
  expect(getRows('%Z %A %C')).toEqual(['postal_code', 'line1', 'line2', 'city'])
})

it('uses the order for Latin letters if there is one', () => {
  const rules = { own: '%Z%n%A', latin: '%A%n%Z', states: [] }
  expect(toFieldRows(rules, true)).toEqual([['line1'], ['line2'], ['postal_code']])
  expect(toFieldRows({ own: '%Z', states: [] }, true)).toEqual([['postal_code']])
})
