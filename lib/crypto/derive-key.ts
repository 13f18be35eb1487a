import { createHash, hkdfSync } from 'node:crypto'

const KEY_BYTES = 32

/** What a key is for. A key for one purpose doesn't work for another. */
export type KeyPurpose =
  | 'session'
  | 'sign-in'
  | 'draft'
  | 'undo'
  | 'copy'
  | 'mail'
  | 'paper'
  | 'draft key'
  | 'rate limit'

/** Derives a key of 256 bits for one purpose from a secret (HKDF with SHA-256, RFC 5869). */
export function deriveKey(secret: string, purpose: KeyPurpose): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hkdfSync('sha256', secret, '', `portico ${purpose}`, KEY_BYTES))
}

/**
 * Derives a key as earlier versions did. It only opens what they sealed, such as undo links, which
 * work for months.
 */
export function deriveFormerKey(secret: string, purpose: KeyPurpose): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`${purpose} ${secret}`).digest())
}
