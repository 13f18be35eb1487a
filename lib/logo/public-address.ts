import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet, by IANA's registries of special-purpose
 * addresses. One that is mapped into IPv6 counts as the IPv4 address that it leads to; one of a
 * translation or tunnel, which could lead anywhere, is not public.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}
