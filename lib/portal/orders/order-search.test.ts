import { expect, it } from 'vitest'
import { parseOrderSearch, toListAddress, toSearchQuery } from './order-search'

it.each([
  '',
  'q=icon',
  'q=907%2C13+%E2%82%AC',
  'year=2025',
  'needs=details',
  'type=recurring',
  'sort=created_at',
  'page=3',
  'q=icon&year=2025&needs=details&type=one_time&sort=-amount&page=2',
])('keeps the search %s', (query) => {
  const search = parseOrderSearch(Object.fromEntries(new URLSearchParams(query)))
  expect(toSearchQuery(search)).toBe(query)
})

it.each([
  'q=+',
  'q=%00',
  'year=',
  'year=20255',
  'year=-1',
  'year=0999',
  'needs=',
  'needs=everything',
  'type=none',
  'sort=',
  'sort=nonsense',
  'page=0',
  'page=x',
  'list=x&other=y',
])('takes what isn’t valid as not said: %s', (query) => {
  const search = parseOrderSearch(Object.fromEntries(new URLSearchParams(query)))
  expect(toSearchQuery(search)).toBe('')
})

it.each([
  [undefined, '/orders'],
  ['', '/orders'],
  ['q=icon', '/orders?q=icon'],
  ['q=icon&year=2025&page=2', '/orders?q=icon&year=2025&page=2'],
  [['q=icon', 'q=other'], '/orders?q=icon'],
  ['https://elsewhere.example/', '/orders'],
  ['//elsewhere.example', '/orders'],
  ['q=%2F%2Felsewhere.example', '/orders?q=%2F%2Felsewhere.example'],
])('leads back from an order that was opened from %j to %s', (list, address) => {
  expect(toListAddress(list)).toBe(address)
})
