import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseReturnTo } from './return-to'

it('leads back to the page that was asked for', () => {
  expect(parseReturnTo('/orders/0b7f-4c')).toBe('/orders/0b7f-4c')
  expect(parseReturnTo('/orders/0b7f-4c?details=profile')).toBe('/orders/0b7f-4c?details=profile')
  expect(parseReturnTo('/orders/0b7f-4c?details=other&x=y')).toBe('/orders/0b7f-4c')
  expect(parseReturnTo('/orders?q=icon&page=2')).toBe('/orders?q=icon&page=2')
  expect(parseReturnTo('/orders#billing')).toBe('/orders')
  expect(parseReturnTo('/account')).toBe('/account')
})

const ids = (count: number) =>
  Array.from({ length: count }, (_, n) => `order=0b7f7a4c-1d53-4a5e-9f63-${1e11 + n}0`).join('&')

it.each([
  ['/orders/papers', '/orders/papers'],
  ['/orders/papers?year=2026&month=03', '/orders/papers?year=2026&month=03'],
  ['/orders/papers?from=2026-03-01&to=', '/orders/papers?from=2026-03-01&to='],
  [`/orders/papers?${ids(1)}`, `/orders/papers?${ids(1)}`],
  [`/orders/papers?${ids(20)}`, `/orders/papers?${ids(20)}`],
  [`/orders/papers?${ids(100)}`, '/orders/papers'],
  [`/orders/papers?year=2026&${ids(100)}`, '/orders/papers?year=2026'],
  [`/orders/papers?year=${'2'.repeat(2_000)}`, '/orders/papers'],
  [`/orders?q=${'x'.repeat(2_000)}`, '/orders'],
])('leads back to what was chosen where a mail can hold it: %.60s', (text, path) => {
  expect(parseReturnTo(text)).toBe(path)
})

it.each([undefined, '', 'orders', '/', '/l/abc', '/sign-in?to=/', '/undo/x', '/v1/orders'])(
  'leads to the orders instead of %j',
  (text) => {
    expect(parseReturnTo(text)).toBe('/orders')
  },
)

it('never leads to another site', () => {
  const start = fc.constantFrom('', '/', '//', '/\\', '\\', 'https:', 'javascript:', '/\t/', '/%2f')
  const anywhere = fc.tuple(start, fc.webUrl(), fc.string()).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(anywhere, fc.string()), (text) => {
      const here = 'https://portal.example'
      expect(new URL(parseReturnTo(text), here).origin).toBe(here)
    }),
  )
})
