import { createHash } from 'node:crypto'
import { EncryptJWT, jwtDecrypt } from 'jose'
import * as z from 'zod/mini'
import { env } from '../env'
import { portalSecret } from '../state/portal-secret'

const ALGORITHM = { alg: 'dir', enc: 'A256GCM' }
const AUDIENCE = 'portico-session'

const session = z.object({ token: z.string() })

/** What the cookie holds: the customer session's token, and nothing that outlives it. */
export type PortalSession = z.infer<typeof session>

/** The cookie's name and attributes. `__Host-` and `Secure` need https, which a first try lacks. */
export function sessionCookie() {
  const secure = env().url.startsWith('https:')
  return {
    name: secure ? '__Host-portico' : 'portico',
    attributes: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
  } as const
}

/** Encrypts a session, so that whoever reads the cookie learns nothing. */
export async function sealSession(value: PortalSession): Promise<string> {
  return new EncryptJWT(value)
    .setProtectedHeader(ALGORITHM)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .encrypt(await key())
}

/** The session in a cookie; null when it isn't one that this portal sealed. */
export async function unsealSession(cookie: string): Promise<PortalSession | null> {
  try {
    const { payload } = await jwtDecrypt(cookie, await key(), {
      audience: AUDIENCE,
      keyManagementAlgorithms: [ALGORITHM.alg],
      contentEncryptionAlgorithms: [ALGORITHM.enc],
    })
    return session.parse(payload)
  } catch {
    return null
  }
}

async function key(): Promise<Uint8Array> {
  return createHash('sha256')
    .update(`session cookie ${await portalSecret()}`)
    .digest()
}
