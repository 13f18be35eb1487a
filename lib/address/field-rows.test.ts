import { expect, it } from 'vitest'
import { groupIntoRows, listFields } from './field-rows'

const getRows = (own: string) =>
  groupIntoRows(listFields({ own, states: [] }, false)).map((row) => row.join(' '))

it('follows the format, the second line after the first', () => {
  expect(getRows('%S%n%Z%n%A')).toEqual(['state', 'postal_code', 'line1', 'line2'])
})

it('puts the second line where the country has a place for it', () => {
  expect(getRows('%A%n%D %C%n%S')).toEqual(['line1', 'line2', 'city', 'state'])
})

it('has postal code and city side by side if they follow each other, and a state alone', () => {
  expect(getRows('%A%n%Z %C %S')).toEqual(['line1', 'line2', 'postal_code city', 'state'])
  expect(getRows('%A%n%C%n%Z')).toEqual(['line1', 'line2', 'city postal_code'])
  expect(getRows('%C %Z, %S')).toEqual(['city postal_code', 'state'])
  expect(getRows('%C, %S %Z')).toEqual(['city', 'state', 'postal_code'])
  expect(getRows('%Z %A %C')).toEqual(['postal_code', 'line1', 'line2', 'city'])
})

it('uses the order for Latin letters if there is one', () => {
  const rules = { own: '%Z%n%A', latin: '%A%n%Z', states: [] }
  expect(listFields(rules, true)).toEqual(['line1', 'line2', 'postal_code'])
  expect(listFields({ own: '%Z', states: [] }, true)).toEqual(['postal_code'])
})
