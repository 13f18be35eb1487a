/** Modes that `pg` treats as the strictest today, and warns that its next version won't. */
const STRICT = ['prefer', 'require', 'verify-ca']

/**
 * Returns a server's URL with an unambiguous `sslmode`. Every mode with TLS verifies the server's
 * certificate, except `no-verify` and what `uselibpqcompat` chooses.
 */
export function withCheckedCertificate(url: string): string {
  const address = new URL(url)
  const mode = address.searchParams.get('sslmode') ?? ''
  if (!STRICT.includes(mode) || address.searchParams.has('uselibpqcompat')) return url
  address.searchParams.set('sslmode', 'verify-full')
  return address.href
}
