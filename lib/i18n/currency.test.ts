import { expect, it } from 'vitest'
import { decimalsOfCurrency } from './currency'

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
