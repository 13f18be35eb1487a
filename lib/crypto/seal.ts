import { EncryptJWT, jwtDecrypt } from 'jose'
import type * as z from 'zod/mini'
import { isCanonicalToken } from './canonical-token'
import type { KeyPurpose } from './derive-key'
import { getFormerSealingKey, getSealingKey } from './sealing-keys'

const ALGORITHM = { alg: 'dir', enc: 'A256GCM' }

/** The first secret seals; all of them open. */
export type Secrets = readonly [string, ...string[]]

/**
 * Encrypts a value, so that only we can read or change it.
 *
 * @param seconds For how long it can be opened; by default for ever.
 * @returns A compact JWE, which fits into a cookie or a URL.
 */
export async function seal(
  [secret]: Secrets,
  purpose: KeyPurpose,
  value: Record<string, unknown>,
  seconds?: number,
): Promise<string> {
  const token = new EncryptJWT(value).setProtectedHeader(ALGORITHM).setIssuedAt()
  if (seconds) token.setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
  return token.encrypt(await getSealingKey(secret, purpose))
}

/**
 * Opens a value that was sealed for this purpose with one of these secrets, by this or an earlier
 * version; null for anything else, or when it has expired.
 */
export async function unseal<Schema extends z.core.$ZodType>(
  secrets: Secrets,
  purpose: KeyPurpose,
  schema: Schema & z.ZodMiniType<z.output<Schema>>,
  token: string,
): Promise<z.output<Schema> | null> {
  if (!isCanonicalToken(token)) return null
  for (const secret of secrets) {
    for (const getKey of [getSealingKey, getFormerSealingKey]) {
      const value = await decrypt(token, await getKey(secret, purpose))
      if (value) return schema.safeParse(value).data ?? null
    }
  }
  return null
}

async function decrypt(token: string, key: CryptoKey): Promise<unknown> {
  try {
    const { payload } = await jwtDecrypt(token, key, {
      keyManagementAlgorithms: [ALGORITHM.alg],
      contentEncryptionAlgorithms: [ALGORITHM.enc],
    })
    return payload
  } catch {
    // Sealed with another key, or not a sealed value at all.
    return null
  }
}
