import { isIP } from 'node:net'

/**
 * Returns the address by which requests of a client are counted: an IPv4 address, or the network of
 * an IPv6 address, since one client has all 2^64 addresses in it. It is the last entry of
 * `X-Forwarded-For`, which the proxy in front of Portico writes, or without one, Next.js itself. A
 * client can make up the entries before it.
 */
export function getClientAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(last) ?? []
  const address = mapped ?? last
  return isIP(address) === 6 ? toNetwork(address) : isIP(address) === 4 ? address : 'unknown'
}

/** The first 64 bits. */
function toNetwork(address: string): string {
  const [withoutZone = ''] = address.split('%')
  const [before = '', after = ''] = new URL(`http://[${withoutZone}]`).hostname
    .slice(1, -1)
    .split('::')
  const first = before === '' ? [] : before.split(':')
  const last = after === '' ? [] : after.split(':')
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0')
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`
}
