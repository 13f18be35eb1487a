import { createHmac } from 'node:crypto'
import { deriveKey, type KeyPurpose } from './derive-key'

/**
 * A hash of a text that nobody can compute, or check a guess of the text against, without the
 * secret (HMAC with SHA-256, in base64url).
 */
export function keyedHash(secret: string, purpose: KeyPurpose, text: string): string {
  return createHmac('sha256', deriveKey(secret, purpose)).update(text).digest('base64url')
}
