import { expect, it } from 'vitest'
import { decimalsOfCurrency, minorUnitsOf } from './currency'

it.each([
  ['EUR', 2],
  ['usd', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['CLP', 0],
  ['KWD', 3],
  ['bhd', 3],
  ['TND', 3],
  ['usdc', null],
  ['', null],
  ['€', null],
  ['u-d', null],
])('%j has %s decimals', (code, decimals) => {
  expect(decimalsOfCurrency(code)).toBe(decimals)
})

it.each([
  ['907', 2, { first: 90_700, last: 90_799 }],
  ['907.1', 2, { first: 90_710, last: 90_719 }],
  ['907.13', 2, { first: 90_713, last: 90_713 }],
  ['907.130', 2, { first: 90_713, last: 90_713 }],
  ['907.131', 2, null],
  ['907', 0, { first: 907, last: 907 }],
  ['907.00', 0, { first: 907, last: 907 }],
  ['907.13', 0, null],
  ['907.13', 3, { first: 907_130, last: 907_139 }],
  ['0.07', 2, { first: 7, last: 7 }],
  ['999999999999', 3, { first: 999_999_999_999_000, last: 999_999_999_999_999 }],
])('%s begins, with %d decimals, %j in minor units', (amount, decimals, range) => {
  expect(minorUnitsOf(amount, decimals)).toEqual(range)
})
