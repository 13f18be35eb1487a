import { createHmac } from 'node:crypto'
import { deriveKey, type KeyPurpose } from './derive-key'

/**
 * Computes a hash of a text with a secret (HMAC with SHA-256, in base64url). Without the secret
 * nobody can compute it, or check a guess of the text against it.
 */
export function computeKeyedHash(secret: string, purpose: KeyPurpose, text: string): string {
  return createHmac('sha256', deriveKey(secret, purpose)).update(text).digest('base64url')
}
