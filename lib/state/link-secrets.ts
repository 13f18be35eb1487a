import { openDatabase } from '../db/open'
import { newSecret, type SecretStore } from '../db/secrets'
import { env } from '../env'

/** What portal links are signed with: the first signs, all are accepted. */
export async function linkSecrets(): Promise<string[]> {
  return env().linkSecrets ?? linkSecretsIn((await openDatabase()).secrets)
}

/** The same out of a store of secrets, for whoever has no use for the database. */
export async function linkSecretsIn(secrets: SecretStore): Promise<string[]> {
  return env().linkSecrets ?? [await secrets.keep('portico_link_secret', newSecret)]
}
