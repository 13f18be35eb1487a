import type * as z from 'zod/mini'
import type { KeyPurpose } from '../crypto/derive-key'
import * as sealing from '../crypto/seal'
import { portalSecrets } from '../state/portal-secrets'

/** Encrypts a value as `lib/crypto` does, with the secrets of this portal. */
export async function seal(
  purpose: KeyPurpose,
  value: Record<string, unknown>,
  seconds?: number,
): Promise<string> {
  return sealing.seal(await portalSecrets(), purpose, value, seconds)
}

/**
 * Opens a value that this portal sealed for this purpose; null for any other, or when it has
 * expired.
 */
export async function unseal<Schema extends z.core.$ZodType>(
  purpose: KeyPurpose,
  schema: Schema & z.ZodMiniType<z.output<Schema>>,
  token: string,
): Promise<z.output<Schema> | null> {
  return sealing.unseal(await portalSecrets(), purpose, schema, token)
}
