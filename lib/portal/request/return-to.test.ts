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
