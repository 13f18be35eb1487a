import { env } from '../env'

/**
 * The secret that the portal's keys are derived from: the configured one, else one that was
 * created once and is kept with the data.
 */
export async function portalSecret(): Promise<string> {
  const { secret } = env()
  if (secret) return secret
  const { rootSecret } = await import('../db/open')
  return rootSecret()
}
