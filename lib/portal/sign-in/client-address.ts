import { isIP } from 'node:net'

/**
 * Who asks, as far as it takes to count: an IPv4 address, or the network that an IPv6 address
 * belongs to, since one customer has all 2^64 addresses of it. It is the last entry of
 * `X-Forwarded-For`: what the proxy in front of Portico saw, or, where nobody wrote one, what
 * Next.js itself sees. Entries before it are whatever the client says.
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
