import { deriveFormerKey, deriveKey, type KeyPurpose } from './derive-key'

/** A process has few secrets and purposes, and opens a session with the same keys at each request. */
const imported = new Map<string, Promise<CryptoKey>>()

/** The key that seals for one purpose with this secret. */
export function getSealingKey(secret: string, purpose: KeyPurpose): Promise<CryptoKey> {
  return importOnce(`${purpose} ${secret}`, () => deriveKey(secret, purpose))
}

/** The key that earlier versions sealed with; see `deriveFormerKey`. */
export function getFormerSealingKey(secret: string, purpose: KeyPurpose): Promise<CryptoKey> {
  return importOnce(`former ${purpose} ${secret}`, () => deriveFormerKey(secret, purpose))
}

function importOnce(name: string, derive: () => Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = imported.get(name) ?? importKey(derive())
  imported.set(name, key)
  return key
}

function importKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
