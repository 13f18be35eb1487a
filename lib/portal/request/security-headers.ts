import { randomBytes } from 'node:crypto'
import { env } from '../../env'

const YEAR = 365 * 24 * 3_600

/** A number used once: what marks the scripts and styles of one page as ours. */
export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Which scripts, styles and frames a page may have. Nothing inline runs without the nonce. */
export function buildContentSecurityPolicy(nonce: string): string {
  const { frameAncestors, development } = env()
  const ours = `'self' 'nonce-${nonce}'`
  // Reloading while somebody works on Portico needs both.
  const script = development ? `${ours} 'unsafe-eval'` : `${ours} 'strict-dynamic'`
  const connect = development ? "'self' ws:" : "'self'"
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${ours}`,
    "img-src 'self' https: http:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')
}

/** What every page says about itself, besides what never changes (see `next.config.js`). */
export function buildSecurityHeaders(policy: string): Record<string, string> {
  const { url, frameAncestors } = env()
  return {
    'Content-Security-Policy': policy,
    ...(frameAncestors === "'none'" && { 'X-Frame-Options': 'DENY' }),
    ...(frameAncestors === "'self'" && { 'X-Frame-Options': 'SAMEORIGIN' }),
    ...(url.startsWith('https:') && { 'Strict-Transport-Security': `max-age=${YEAR}` }),
  }
}
