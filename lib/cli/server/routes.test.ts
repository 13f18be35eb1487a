import { expect, it } from 'vitest'
import { createRouteFinder } from './routes.js'

const findRoute = createRouteFinder([
  '/',
  '/orders',
  '/orders/[id]',
  '/orders/papers',
  '/orders/[id]/invoice',
  '/l/[link]',
  '/v1/[[...path]]',
  '/v1/customers/',
  '/v1/customers/{id}',
  '/v1/customers/external/{external_id}',
])

it.each([
  ['/', '/'],
  ['/orders?query=jane%40doe.example', '/orders'],
  ['/orders/', '/orders'],
  ['/orders/papers', '/orders/papers'],
  ['/orders/0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11', '/orders/[id]'],
  // A name that leads nowhere can still be a parameter.
  ['/orders/papers/invoice', '/orders/[id]/invoice'],
  ['/l/eyJhbGciOiJIUzI1NiJ9.e30.c2ln', '/l/[link]'],
  ['/v1/customers', '/v1/customers/'],
  ['/v1/customers/external/usr_1001', '/v1/customers/external/{external_id}'],
  ['/v1/customers/external', '/v1/customers/{id}'],
  ['/v1/nowhere/at/all', '/v1/[[...path]]'],
  ['/v1', '/v1/[[...path]]'],
  ['/_next/static/chunks/a.js', '/_next/[...file]'],
  ['/readyz', '/readyz'],
])('%s is of %s', (url, pattern) => {
  expect(findRoute(url)).toBe(pattern)
})

it.each(['/portico.svg', '/wp-login.php', '/orders/1/2/3', '//', '/[id]', '/%ff', '*', ''])(
  '%s adds no pattern of its own',
  (url) => {
    expect(['(other)', '/']).toContain(findRoute(url))
  },
)
