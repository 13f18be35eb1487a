import type { SecretStore } from '../db/secrets'
import { env } from '../env'

/** What portal links are signed with: the first signs, all are accepted. */
export async function linkSecrets(): Promise<string[]> {
  const { linkSecrets: configured } = env()
  if (configured) return configured
  const { openDatabase } = await import('../db/open')
  return linkSecretsIn((await openDatabase()).secrets)
}

/** The same from a store of secrets, for a caller that doesn't need the database. */
export async function linkSecretsIn(secrets: SecretStore): Promise<string[]> {
  const { linkSecrets: configured } = env()
  if (configured) return configured
  const { generateSecret } = await import('../db/secrets')
  return [await secrets.keep('portico_link_secret', generateSecret)]
}
