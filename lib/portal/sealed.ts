import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type * as z from 'zod/mini'
import { portalSecret } from '../state/portal-secret'

const ALGORITHM = { alg: 'dir', enc: 'A256GCM' }

/** What a sealed value is for. One that was sealed for something else can't be opened. */
export type Purpose = 'session' | 'sign-in' | 'draft' | 'undo' | 'copy'

/**
 * Encrypts a value with the portal's own secret, so that whoever carries it can neither
 * read nor change it.
 *
 * @param seconds How long it can be opened; without, for ever.
 */
export async function seal(
  purpose: Purpose,
  value: Record<string, unknown>,
  seconds?: number,
): Promise<string> {
  const sealed = new EncryptJWT(value)
    .setProtectedHeader(ALGORITHM)
    .setAudience(purpose)
    .setIssuedAt()
  if (seconds) sealed.setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
  return sealed.encrypt(await key(purpose))
}

/** A value that this portal sealed for this purpose; null for anything else, and when it is over. */
export async function unseal<Schema extends z.core.$ZodType>(
  purpose: Purpose,
  schema: Schema & z.ZodMiniType<z.output<Schema>>,
  text: string,
): Promise<z.output<Schema> | null> {
  try {
    const { payload } = await jwtDecrypt(text, await key(purpose), {
      audience: purpose,
      keyManagementAlgorithms: [ALGORITHM.alg],
      contentEncryptionAlgorithms: [ALGORITHM.enc],
    })
    return schema.parse(payload)
  } catch {
    return null
  }
}

async function key(purpose: Purpose): Promise<Uint8Array> {
  return createHash('sha256')
    .update(`${purpose} ${await portalSecret()}`)
    .digest()
}
