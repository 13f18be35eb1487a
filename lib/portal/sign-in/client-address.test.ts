import { expect, it } from 'vitest'
import { getClientAddress } from './client-address'

const from = (forwarded: string) => getClientAddress(new Headers({ 'x-forwarded-for': forwarded }))

it('is what the nearest proxy saw, whatever the client claims', () => {
  expect(from('203.0.113.9')).toBe('203.0.113.9')
  expect(from('198.51.100.1, 203.0.113.9')).toBe('203.0.113.9')
  expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

it('is one for a whole network of IPv6, however it is written', () => {
  const network = '2001:db8:0:7::/64'
  expect(from('2001:db8::7:a:b:c:d')).toBe(network)
  expect(from('2001:0DB8:0000:0007:ffff::1')).toBe(network)
  expect(from('2001:db8:0:8::1')).not.toBe(network)
  expect(from('::1')).toBe('0:0:0:0::/64')
  expect(from('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

it('is the same for all clients without an address', () => {
  expect(getClientAddress(new Headers())).toBe('unknown')
  expect(from('nonsense, [::1]:80')).toBe('unknown')
})
