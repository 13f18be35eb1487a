import { randomBytes } from 'node:crypto'

/** Keeps the secrets that nobody configured, so that they outlive the process. */
export type SecretStore = {
  /** The kept secret of this name; made and kept when there is none yet. */
  keep(name: string, make: () => string): Promise<string>
}

/** A secret that can't be guessed: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
