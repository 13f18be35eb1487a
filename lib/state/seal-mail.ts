import { createHash } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { type Mail, mail } from '../mail/mail'

const ALGORITHM = { alg: 'dir', enc: 'A256GCM' }

export type MailKey = Uint8Array

/** The key for the mails that wait in a database. */
export function mailKey(rootSecret: string): MailKey {
  return createHash('sha256').update(`mail ${rootSecret}`).digest()
}

/** Encrypts a mail: a copy of the database holds no link that works, and nobody's address. */
export async function sealMail(content: Mail, key: MailKey): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader(ALGORITHM)
    .encrypt(key)
}

/** The mail that was sealed; null when it was with another key. */
export async function unsealMail(sealed: string, key: MailKey): Promise<Mail | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [ALGORITHM.alg],
      contentEncryptionAlgorithms: [ALGORITHM.enc],
    })
    return mail.parse(JSON.parse(new TextDecoder().decode(plaintext)))
  } catch {
    return null
  }
}
