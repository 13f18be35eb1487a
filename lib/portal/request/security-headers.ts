import { randomBytes } from 'node:crypto'
import { env } from '../../env'

const YEAR = 365 * 24 * 3_600

/** Creates the nonce that marks the scripts and styles of one response as ours. */
export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Builds the policy of a page. Nothing inline runs without the nonce. */
export function buildContentSecurityPolicy(nonce: string): string {
  const { frameAncestors, development } = env()
  const ours = `'self' 'nonce-${nonce}'`
  // Reloading during development needs both.
  const script = development ? `${ours} 'unsafe-eval'` : `${ours} 'strict-dynamic'`
  const connect = development ? "'self' ws:" : "'self'"
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${ours}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${connect}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')
}

/**
 * Builds the headers of every page that depend on configuration; the start command sends the others.
 */
export function buildSecurityHeaders(policy: string): Record<string, string> {
  const { url, frameAncestors } = env()
  return {
    'Content-Security-Policy': policy,
    ...(frameAncestors === "'none'" && { 'X-Frame-Options': 'DENY' }),
    ...(frameAncestors === "'self'" && { 'X-Frame-Options': 'SAMEORIGIN' }),
    ...(url.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${YEAR}` }),
  }
}
