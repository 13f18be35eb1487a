/** Modes that `pg` takes for the strictest today, and warns that its next version won't. */
const STRICT = ['prefer', 'require', 'verify-ca']

/**
 * The address of a server with its `sslmode` said unmistakably. Every mode that asks for
 * TLS checks the server's certificate, but for `no-verify` and what `uselibpqcompat` chooses.
 */
export function checkingCertificates(url: string): string {
  const address = new URL(url)
  const mode = address.searchParams.get('sslmode') ?? ''
  if (!STRICT.includes(mode) || address.searchParams.has('uselibpqcompat')) return url
  address.searchParams.set('sslmode', 'verify-full')
  return address.href
}
