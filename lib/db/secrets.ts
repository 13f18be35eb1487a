import { randomBytes } from 'node:crypto'

/** Stores generated secrets, so that they outlive the process. */
export type SecretStore = {
  /** Returns the secret with this name; generates and stores it first if there is none. */
  keep(name: string, make: () => string): Promise<string>
}

/** Generates a secret of 256 random bits. */
export function generateSecret(): string {
  return randomBytes(32).toString('base64url')
}
