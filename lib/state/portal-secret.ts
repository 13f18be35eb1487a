import { openDatabase } from '../db/open'
import { newSecret } from '../db/secrets'
import { env } from '../env'

/**
 * The secret that the portal's own keys are made from: the configured one, else one
 * that was made once and kept. (Without a database, configuration has to name one.)
 */
export async function portalSecret(): Promise<string> {
  const { secret } = env()
  if (secret) return secret
  const { secrets } = await openDatabase()
  return secrets.keep('portico_secret', newSecret)
}
