import { env } from '../../env'
import { linkSecretsIn } from '../../state/link-secrets'

/**
 * What links are signed with, the first one signs: as configured, else as kept by the
 * database of DATABASE_URL, else in the data folder. That one is never opened for it, so
 * this works beside a running portal.
 */
export async function reachLinkSecrets(): Promise<string[]> {
  const { linkSecrets, databaseUrl, dataDir } = env()
  if (linkSecrets) return linkSecrets
  if (databaseUrl) {
    const { openDatabase } = await import('../../db/open')
    return linkSecretsIn((await openDatabase({ demo: false })).secrets)
  }
  const { createFolderSecrets } = await import('../../db/folder-secrets')
  return linkSecretsIn(createFolderSecrets(dataDir))
}

/** The secret that signs new links. */
export async function signingSecret(): Promise<string> {
  const [secret = ''] = await reachLinkSecrets()
  return secret
}
