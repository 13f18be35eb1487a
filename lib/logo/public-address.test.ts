import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address'

it.each(['93.184.215.14', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.215.14'])(
  '%s is on the public internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it.each([
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.0.9'],
  ['loopback', '::1'],
  ['loopback in IPv6', '::ffff:127.0.0.1'],
  ['loopback in IPv6', '::ffff:7f00:1'],
  ['loopback in IPv6, the old way', '::127.0.0.1'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['private in IPv6', '::ffff:10.0.0.1'],
  ['unique local', 'fd00::1'],
  ['link-local', '169.254.169.254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '0.0.0.0'],
  ['unspecified', '::'],
  ['reserved', '240.0.0.1'],
  ['documentation', '192.0.2.1'],
  ['documentation', '2001:db8::1'],
  ['benchmarking', '198.18.0.1'],
  ['translated', '64:ff9b::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['no address', 'localhost'],
])('%s is not: %s', (_range, address) => {
  expect(isPublicAddress(address)).toBe(false)
})
